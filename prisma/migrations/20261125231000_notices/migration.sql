-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "mail_due_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "notice_article_id_idx" ON "notice"("article_id");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was announced before anybody followed up on it is done: nobody is told of what is long over.
UPDATE "outbox_event" SET "handled_at" = now() WHERE "handled_at" IS NULL;

-- What waits for the mail of the day, and what is done long ago.

CREATE INDEX "notice_for_the_daily_mail" ON "notice" (mail_due_at, person_id) WHERE mail_due_at IS NOT NULL;
CREATE INDEX "outbox_event_handled" ON "outbox_event" (handled_at) WHERE handled_at IS NOT NULL;
CREATE INDEX "mail_message_sent" ON "mail_message" (sent_at) WHERE sent_at IS NOT NULL;

-- What the desk asks for. A stage and a publication are columns of their index and no condition of it: the database
-- cannot tell, while it plans, that what the client sends is such a condition.

CREATE INDEX "article_by_stage" ON "article" (stage, stage_changed_at DESC);
CREATE INDEX "article_by_publication" ON "article" (publication, published_at DESC);
CREATE INDEX "article_by_stage_change" ON "article" (stage_changed_at DESC);
CREATE INDEX "article_sent_back" ON "article" (stage_changed_at DESC) WHERE stage_note <> '' AND trashed_at IS NULL;
CREATE INDEX "article_with_schedule_problem" ON "article" (scheduled_for) WHERE schedule_problem <> '';
CREATE INDEX "article_orphan_unresolved" ON "article_orphan" (person_id) WHERE resolved_at IS NULL;
