-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- What was refused is rare and asked for often: as a list, and of one person before another refusal is written.
CREATE INDEX "audit_event_refused" ON "audit_event" (id) WHERE outcome = 'refused';
CREATE INDEX "audit_event_refused_by_person" ON "audit_event" (person_id, id) WHERE outcome = 'refused';

ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_origin_is_bounded" CHECK (char_length(origin) <= 300);
