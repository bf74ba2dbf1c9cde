-- The step that a revision was made after, so that the words of any moment after it can be made again. Revisions from
-- before do not have it.
ALTER TABLE "revision" ADD COLUMN "text_version" INTEGER;
ALTER TABLE "revision" ADD CONSTRAINT "revision_text_version_counts_from_zero" CHECK (text_version >= 0);

-- Step 0 makes the story that a log begins with.
ALTER TABLE "article_step" DROP CONSTRAINT "article_step_version_counts_from_one";
ALTER TABLE "article_step" ADD CONSTRAINT "article_step_version_counts_from_zero" CHECK (version >= 0);

CREATE INDEX "revision_article_id_text_version_idx" ON "revision"("article_id", "text_version");
