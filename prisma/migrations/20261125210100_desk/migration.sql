-- CreateEnum
CREATE TYPE "priority" AS ENUM ('normal', 'high', 'urgent');

-- CreateEnum
CREATE TYPE "change_kind" AS ENUM ('fix', 'update', 'correction', 'clarification');

-- CreateEnum
CREATE TYPE "correction_place" AS ENUM ('top', 'bottom');

-- CreateEnum
CREATE TYPE "audit_outcome" AS ENUM ('done', 'refused');

-- AlterTable
ALTER TABLE "newsroom" ADD COLUMN     "two_pairs_of_eyes" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "desk_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "mail_choices" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "profile" ADD COLUMN     "contact" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "role" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "section" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "tag" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "assignee_id" UUID,
ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "is_confidential" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "kill_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "priority" "priority" NOT NULL DEFAULT 'normal',
ADD COLUMN     "schedule_problem" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "scheduled_by_id" UUID,
ADD COLUMN     "scheduled_change" JSONB,
ADD COLUMN     "scheduled_for" TIMESTAMPTZ(3),
ADD COLUMN     "scheduled_revision_id" UUID,
ADD COLUMN     "scheduled_version" INTEGER,
ADD COLUMN     "stage_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "stage_changed_by_id" UUID,
ADD COLUMN     "stage_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "trashed_at" TIMESTAMPTZ(3),
ADD COLUMN     "trashed_by_id" UUID,
ADD COLUMN     "unpublish_at" TIMESTAMPTZ(3),
ADD COLUMN     "unpublish_set_by_id" UUID,
ADD COLUMN     "word_count" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "article_address" ADD COLUMN     "is_reserved" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "change_kind" "change_kind";

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "hash" BYTEA NOT NULL DEFAULT '\x'::bytea,
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "outcome" "audit_outcome" NOT NULL DEFAULT 'done';

-- AlterTable
ALTER TABLE "outbox_event" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "handled_at" TIMESTAMPTZ(3),
ADD COLUMN     "problem" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "article_member" (
    "article_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "article_member_pkey" PRIMARY KEY ("article_id","person_id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "change_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "place" "correction_place" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "before_revision_id" UUID NOT NULL,
    "after_revision_id" UUID NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preview_link" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "event_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "article_id" UUID,
    "actor_name" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "send_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "problem" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section_alias" (
    "slug" TEXT NOT NULL,
    "section_id" UUID NOT NULL,

    CONSTRAINT "section_alias_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "tag_alias" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "tag_alias_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "profile_alias" (
    "slug" TEXT NOT NULL,
    "profile_id" UUID NOT NULL,

    CONSTRAINT "profile_alias_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "idempotent_answer" (
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request" BYTEA NOT NULL,
    "status" INTEGER,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotent_answer_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateIndex
CREATE INDEX "article_member_person_id_idx" ON "article_member"("person_id");

-- CreateIndex
CREATE INDEX "correction_article_id_at_idx" ON "correction"("article_id", "at");

-- CreateIndex
CREATE INDEX "correction_at_id_idx" ON "correction"("at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "preview_link_token_hash_key" ON "preview_link"("token_hash");

-- CreateIndex
CREATE INDEX "preview_link_article_id_idx" ON "preview_link"("article_id");

-- CreateIndex
CREATE INDEX "notice_person_id_id_idx" ON "notice"("person_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notice_event_id_person_id_key" ON "notice"("event_id", "person_id");

-- CreateIndex
CREATE INDEX "mail_message_at_id_idx" ON "mail_message"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "saved_view_person_id_idx" ON "saved_view"("person_id");

-- CreateIndex
CREATE INDEX "section_alias_section_id_idx" ON "section_alias"("section_id");

-- CreateIndex
CREATE INDEX "tag_alias_tag_id_idx" ON "tag_alias"("tag_id");

-- CreateIndex
CREATE INDEX "profile_alias_profile_id_idx" ON "profile_alias"("profile_id");

-- CreateIndex
CREATE INDEX "idempotent_answer_at_idx" ON "idempotent_answer"("at");

-- CreateIndex
CREATE UNIQUE INDEX "article_id_scheduled_revision_id_key" ON "article"("id", "scheduled_revision_id");

-- CreateIndex
CREATE INDEX "audit_event_action_id_idx" ON "audit_event"("action", "id");

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_id_scheduled_revision_id_fkey" FOREIGN KEY ("id", "scheduled_revision_id") REFERENCES "revision"("article_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_member" ADD CONSTRAINT "article_member_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_member" ADD CONSTRAINT "article_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_alias" ADD CONSTRAINT "section_alias_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag_alias" ADD CONSTRAINT "tag_alias_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_alias" ADD CONSTRAINT "profile_alias_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_article_id_before_revision_id_fkey" FOREIGN KEY ("article_id", "before_revision_id") REFERENCES "revision"("article_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_article_id_after_revision_id_fkey" FOREIGN KEY ("article_id", "after_revision_id") REFERENCES "revision"("article_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_article_id_revision_id_fkey" FOREIGN KEY ("article_id", "revision_id") REFERENCES "revision"("article_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Every article gets its number of words; from now on each write of a body brings it along.
UPDATE "article" SET "word_count" = (
  SELECT count(*) FROM jsonb_path_query(body, 'strict $.**.text') AS piece,
    regexp_split_to_table(btrim(piece #>> '{}'), '\s+') AS word WHERE word <> '');

-- What the columns can hold.

ALTER TABLE "article"
  ADD CONSTRAINT "article_schedule_is_whole" CHECK (
    (scheduled_for IS NULL) = (scheduled_revision_id IS NULL)
    AND (scheduled_for IS NULL) = (scheduled_version IS NULL)),
  ADD CONSTRAINT "article_scheduled_has_a_time" CHECK (
    CASE publication WHEN 'scheduled' THEN scheduled_for IS NOT NULL WHEN 'live' THEN true
      ELSE scheduled_for IS NULL END),
  ADD CONSTRAINT "article_end_follows_a_beginning" CHECK (
    unpublish_at IS NULL OR (publication IN ('live', 'scheduled') AND unpublish_at > COALESCE(scheduled_for, '-infinity'))),
  ADD CONSTRAINT "article_killed_has_a_reason" CHECK ((publication = 'killed') = (btrim(kill_reason) <> '')),
  ADD CONSTRAINT "article_trashed_is_not_public" CHECK (trashed_at IS NULL OR publication NOT IN ('live', 'scheduled')),
  ADD CONSTRAINT "article_notes_are_bounded" CHECK (
    char_length(stage_note) <= 2000 AND char_length(kill_reason) <= 2000 AND char_length(schedule_problem) <= 1000),
  ADD CONSTRAINT "article_word_count_counts_from_zero" CHECK (word_count >= 0);

ALTER TABLE "article_address"
  ADD CONSTRAINT "article_address_reserved_is_not_current" CHECK (NOT (is_reserved AND is_current));
CREATE UNIQUE INDEX "article_address_one_is_reserved" ON "article_address" (article_id) WHERE is_reserved;

ALTER TABLE "correction"
  ADD CONSTRAINT "correction_is_a_note" CHECK (kind IN ('correction', 'clarification')),
  ADD CONSTRAINT "correction_text_is_given" CHECK (btrim(text) <> '' AND char_length(text) <= 2000);

ALTER TABLE "preview_link"
  ADD CONSTRAINT "preview_link_token_is_sha256" CHECK (octet_length(token_hash) = 32),
  ADD CONSTRAINT "preview_link_ends_within_a_week" CHECK (
    expires_at > created_at AND expires_at <= created_at + interval '7 days 1 minute');

ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_is_bounded" CHECK (
  char_length(name) BETWEEN 1 AND 60 AND char_length(query) <= 2000);
ALTER TABLE "notice" ADD CONSTRAINT "notice_text_is_bounded" CHECK (char_length(text) <= 2000);
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_is_bounded" CHECK (
  char_length("to") <= 254 AND char_length(subject) <= 500 AND char_length(text) <= 100000);
ALTER TABLE "section_alias" ADD CONSTRAINT "section_alias_slug_is_clean" CHECK (
  slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 60);
ALTER TABLE "tag_alias" ADD CONSTRAINT "tag_alias_slug_is_clean" CHECK (
  slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 120);
ALTER TABLE "profile_alias" ADD CONSTRAINT "profile_alias_slug_is_clean" CHECK (
  slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 120);
ALTER TABLE "profile" ADD CONSTRAINT "profile_texts_are_bounded" CHECK (
  char_length(bio) <= 5000 AND char_length(role) <= 100 AND char_length(contact) <= 254);
ALTER TABLE "idempotent_answer" ADD CONSTRAINT "idempotent_answer_is_bounded" CHECK (
  char_length(key) BETWEEN 1 AND 255 AND octet_length(request) = 32);

-- What is due, and what the desk asks for most.

CREATE INDEX "article_by_schedule" ON "article" (scheduled_for) WHERE scheduled_for IS NOT NULL;
CREATE INDEX "article_by_end" ON "article" (unpublish_at) WHERE unpublish_at IS NOT NULL;
CREATE INDEX "article_in_review" ON "article" (stage_changed_at) WHERE stage = 'in_review' AND trashed_at IS NULL;
CREATE INDEX "article_by_assignee" ON "article" (assignee_id, changed_at DESC, id DESC) WHERE trashed_at IS NULL;
CREATE INDEX "article_by_due" ON "article" (due_at, id) WHERE due_at IS NOT NULL AND trashed_at IS NULL;
CREATE INDEX "article_trashed" ON "article" (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX "notice_unread" ON "notice" (person_id) WHERE read_at IS NULL;
CREATE INDEX "mail_message_unsent" ON "mail_message" (send_at) WHERE sent_at IS NULL;

-- What was announced before anybody followed up on it is done.
UPDATE "outbox_event" SET "handled_at" = "at";
CREATE INDEX "outbox_event_unhandled" ON "outbox_event" (try_at, id) WHERE handled_at IS NULL;

-- Killed is for good, whatever runs later.

CREATE FUNCTION "refuse_revival"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a killed article stays killed' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "article_killed_is_final" BEFORE UPDATE OF publication ON "article"
  FOR EACH ROW WHEN (OLD.publication = 'killed' AND NEW.publication <> 'killed') EXECUTE FUNCTION "refuse_revival"();

CREATE TRIGGER "correction_is_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "correction"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The audit log is a chain: rows are numbered without gaps and hashed over the row before. A change of an old row
-- breaks every hash after it. Those who write wait for each other until they commit, so the audit row is the last
-- thing that a transaction writes.

CREATE FUNCTION "audit_event_hash"(before BYTEA, event "audit_event") RETURNS BYTEA LANGUAGE sql STABLE AS $$
  SELECT sha256(before || convert_to(jsonb_build_array(
    event.id, extract(epoch FROM event.at), event.person_id, event.actor_name, event.action, event.object_type,
    event.object_id, event.before, event.after, event.outcome, event.origin)::text, 'UTF8'))
$$;

ALTER TABLE "audit_event" DISABLE TRIGGER "audit_event_is_immutable";
DO $$
DECLARE
  event "audit_event";
  before BYTEA := '\x';
  number BIGINT := 0;
BEGIN
  FOR event IN SELECT * FROM "audit_event" ORDER BY id LOOP
    number := number + 1;
    UPDATE "audit_event" SET id = number WHERE id = event.id;
    event.id := number;
    before := "audit_event_hash"(before, event);
    UPDATE "audit_event" SET hash = before WHERE id = number;
  END LOOP;
END $$;
ALTER TABLE "audit_event" ENABLE TRIGGER "audit_event_is_immutable";

CREATE FUNCTION "chain_audit_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last "audit_event";
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_event'));
  SELECT * INTO last FROM "audit_event" ORDER BY id DESC LIMIT 1;
  NEW.id := COALESCE(last.id, 0) + 1;
  NEW.hash := "audit_event_hash"(COALESCE(last.hash, '\x'), NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER "audit_event_is_chained" BEFORE INSERT ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "chain_audit_event"();

ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_is_hashed" CHECK (octet_length(hash) = 32);

-- What readers can see besides.

CREATE OR REPLACE VIEW "published"."section" AS
  SELECT slug, name, description, position FROM "public"."section" WHERE merged_into_id IS NULL;

CREATE OR REPLACE VIEW "published"."article" WITH (security_barrier) AS
  SELECT
    a.id, a.guid, s.slug AS section_slug, s.name AS section_name, r.slug, r.language, r.type, r.headline,
    r.standfirst, r.kicker, r.dateline_place, r.dateline_agency, r.byline_text,
    COALESCE((
      SELECT jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name, 'kind', p.kind, 'role', b.role)
                       ORDER BY b.position)
      FROM "public"."revision_byline" b JOIN "public"."profile" p ON p.id = b.profile_id
      WHERE b.revision_id = r.id), '[]'::jsonb) AS bylines,
    COALESCE((
      SELECT jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) ORDER BY rt.position)
      FROM "public"."revision_tag" rt JOIN "public"."tag" t ON t.id = rt.tag_id
      WHERE rt.revision_id = r.id), '[]'::jsonb) AS tags,
    r.editors_note, r.body, r.schema_version, a.first_published_at, a.published_at, a.updated_at, r.source
  FROM "public"."article" a
  JOIN "public"."revision" r ON r.article_id = a.id AND r.id = a.live_revision_id
  JOIN "public"."section" s ON s.id = r.section_id
  WHERE a.publication = 'live' AND (r.embargo_until IS NULL OR r.embargo_until <= now());

-- An address exists only where a story has been live: one that is not, also one scheduled to come back, is gone.
-- What is reserved for a scheduled revision is nobody's to see.
CREATE OR REPLACE VIEW "published"."address" WITH (security_barrier) AS
  SELECT
    s.slug AS section_slug, d.slug, (a.publication <> 'live') AS is_gone,
    p.section_slug AS to_section, p.slug AS to_slug
  FROM "public"."article_address" d
  JOIN "public"."article" a ON a.id = d.article_id
  JOIN "public"."section" s ON s.id = d.section_id
  LEFT JOIN "published"."article" p ON p.id = a.id
  WHERE NOT d.is_reserved;

CREATE VIEW "published"."correction" WITH (security_barrier) AS
  SELECT c.id, c.article_id, c.kind, c.text, c.place, c.at
  FROM "public"."correction" c JOIN "published"."article" p ON p.id = c.article_id;

CREATE OR REPLACE PROCEDURE "grant_rights"() LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN
    GRANT USAGE ON SCHEMA public, published TO app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO app;
    GRANT SELECT ON ALL TABLES IN SCHEMA published TO app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app;
    REVOKE UPDATE, DELETE ON revision, revision_byline, revision_tag, audit_event, correction FROM app;
    IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
      REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM app;
    END IF;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'reader') THEN
    GRANT USAGE ON SCHEMA published TO reader;
    GRANT SELECT ON ALL TABLES IN SCHEMA published TO reader;
  END IF;
END $$;

CALL "grant_rights"();
