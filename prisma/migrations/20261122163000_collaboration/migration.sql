-- AlterTable
ALTER TABLE "article" ADD COLUMN     "fields_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "text_version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "article_step" (
    "article_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "step" JSONB NOT NULL,
    "client_id" TEXT NOT NULL,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_step_pkey" PRIMARY KEY ("article_id","version")
);

-- CreateTable
CREATE TABLE "article_orphan" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "client_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_orphan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "article_orphan_article_id_person_id_idx" ON "article_orphan"("article_id", "person_id");

-- CreateIndex
CREATE INDEX "article_orphan_person_id_idx" ON "article_orphan"("person_id");

-- AddForeignKey
ALTER TABLE "article_step" ADD CONSTRAINT "article_step_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_orphan" ADD CONSTRAINT "article_orphan_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_orphan" ADD CONSTRAINT "article_orphan_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "article"
  ADD CONSTRAINT "article_fields_version_counts_from_one" CHECK (fields_version >= 1),
  ADD CONSTRAINT "article_text_version_counts_from_zero" CHECK (text_version >= 0);
ALTER TABLE "article_step" ADD CONSTRAINT "article_step_version_counts_from_one" CHECK (version >= 1);
ALTER TABLE "article_orphan" ADD CONSTRAINT "article_orphan_text_is_bounded" CHECK (char_length(text) <= 200000);

-- Steps are a log.
CREATE TRIGGER "article_step_is_immutable" BEFORE UPDATE ON "article_step"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Whatever changes an article wakes those who have it open.
CREATE FUNCTION "announce_article_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('nightdesk_collab', NEW.id::text);
  RETURN NULL;
END $$;

CREATE TRIGGER "article_change_is_announced" AFTER UPDATE ON "article"
  FOR EACH ROW EXECUTE FUNCTION "announce_article_change"();

CALL "grant_rights"();
