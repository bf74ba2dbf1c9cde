-- The newsroom's first tables. The part down to the last foreign key is what Prisma writes for schema.prisma;
-- below it stands what only SQL can hold.

CREATE EXTENSION IF NOT EXISTS citext;
CREATE SCHEMA IF NOT EXISTS "published";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('contributor', 'reporter', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "profile_kind" AS ENUM ('person', 'organisation');

-- CreateEnum
CREATE TYPE "article_type" AS ENUM ('news', 'analysis', 'opinion', 'feature', 'live', 'brief');

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('draft', 'in_review', 'approved');

-- CreateEnum
CREATE TYPE "publication" AS ENUM ('never', 'scheduled', 'live', 'unpublished', 'killed');

-- CreateEnum
CREATE TYPE "revision_reason" AS ENUM ('save', 'import', 'publish', 'update', 'overwritten');

-- CreateTable
CREATE TABLE "newsroom" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',

    CONSTRAINT "newsroom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_section" (
    "person_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,

    CONSTRAINT "person_section_pkey" PRIMARY KEY ("person_id","section_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "set_up_link" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "set_up_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "profile_kind" NOT NULL DEFAULT 'person',
    "bio" TEXT NOT NULL DEFAULT '',
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "guid" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "slug" TEXT NOT NULL,
    "slug_is_custom" BOOLEAN NOT NULL DEFAULT false,
    "section_id" UUID NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "type" "article_type" NOT NULL DEFAULT 'news',
    "headline" TEXT NOT NULL DEFAULT '',
    "standfirst" TEXT NOT NULL DEFAULT '',
    "kicker" TEXT NOT NULL DEFAULT '',
    "dateline_place" TEXT NOT NULL DEFAULT '',
    "dateline_agency" TEXT NOT NULL DEFAULT '',
    "byline_text" TEXT NOT NULL DEFAULT '',
    "slugline" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "editors_note" TEXT NOT NULL DEFAULT '',
    "internal_note" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "embargo_until" TIMESTAMPTZ(3),
    "stage" "stage" NOT NULL DEFAULT 'draft',
    "publication" "publication" NOT NULL DEFAULT 'never',
    "live_revision_id" UUID,
    "first_published_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3),
    "published_version" INTEGER,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_byline" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "profile_id" UUID NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "article_byline_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "article_tag" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "article_tag_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" "revision_reason" NOT NULL,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "slug" TEXT NOT NULL,
    "section_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "type" "article_type" NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "kicker" TEXT NOT NULL,
    "dateline_place" TEXT NOT NULL,
    "dateline_agency" TEXT NOT NULL,
    "byline_text" TEXT NOT NULL,
    "slugline" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "editors_note" TEXT NOT NULL,
    "internal_note" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "embargo_until" TIMESTAMPTZ(3),

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_byline" (
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "profile_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "revision_byline_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateTable
CREATE TABLE "revision_tag" (
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "revision_tag_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateTable
CREATE TABLE "article_address" (
    "section_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "is_current" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_address_pkey" PRIMARY KEY ("section_id","slug")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" UUID,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "article_id" UUID,
    "payload" JSONB NOT NULL,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_person_id_idx" ON "api_token"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "profile_slug_key" ON "profile"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "profile_person_id_key" ON "profile"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "section_slug_key" ON "section"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "tag_slug_key" ON "tag"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_guid_key" ON "article"("guid");

-- CreateIndex
CREATE UNIQUE INDEX "article_live_revision_id_key" ON "article"("live_revision_id");

-- CreateIndex
CREATE INDEX "article_changed_at_id_idx" ON "article"("changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_section_id_idx" ON "article"("section_id");

-- CreateIndex
CREATE INDEX "article_created_by_id_idx" ON "article"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_id_live_revision_id_key" ON "article"("id", "live_revision_id");

-- CreateIndex
CREATE INDEX "article_byline_profile_id_idx" ON "article_byline"("profile_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_byline_article_id_profile_id_key" ON "article_byline"("article_id", "profile_id");

-- CreateIndex
CREATE INDEX "article_tag_tag_id_idx" ON "article_tag"("tag_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_tag_article_id_tag_id_key" ON "article_tag"("article_id", "tag_id");

-- CreateIndex
CREATE INDEX "revision_section_id_idx" ON "revision"("section_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_article_id_number_key" ON "revision"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "revision_article_id_id_key" ON "revision"("article_id", "id");

-- CreateIndex
CREATE INDEX "revision_byline_profile_id_idx" ON "revision_byline"("profile_id");

-- CreateIndex
CREATE INDEX "revision_tag_tag_id_idx" ON "revision_tag"("tag_id");

-- CreateIndex
CREATE INDEX "article_address_article_id_idx" ON "article_address"("article_id");

-- CreateIndex
CREATE INDEX "audit_event_object_type_object_id_id_idx" ON "audit_event"("object_type", "object_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_person_id_id_idx" ON "audit_event"("person_id", "id");

-- CreateIndex
CREATE INDEX "outbox_event_at_idx" ON "outbox_event"("at");

-- AddForeignKey
ALTER TABLE "person_section" ADD CONSTRAINT "person_section_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_section" ADD CONSTRAINT "person_section_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_id_live_revision_id_fkey" FOREIGN KEY ("id", "live_revision_id") REFERENCES "revision"("article_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_byline" ADD CONSTRAINT "article_byline_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_byline" ADD CONSTRAINT "article_byline_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_tag" ADD CONSTRAINT "article_tag_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_tag" ADD CONSTRAINT "article_tag_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_byline" ADD CONSTRAINT "revision_byline_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_byline" ADD CONSTRAINT "revision_byline_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_tag" ADD CONSTRAINT "revision_tag_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_tag" ADD CONSTRAINT "revision_tag_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_address" ADD CONSTRAINT "article_address_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_address" ADD CONSTRAINT "article_address_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the columns can hold.

ALTER TABLE "newsroom"
  ADD CONSTRAINT "newsroom_is_one" CHECK (id = 1),
  ADD CONSTRAINT "newsroom_name_is_given" CHECK (btrim(name) <> '' AND char_length(name) <= 100),
  ADD CONSTRAINT "newsroom_language_is_bcp47" CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');

ALTER TABLE "set_up_link" ADD CONSTRAINT "set_up_link_is_one" CHECK (id = 1);

ALTER TABLE "person"
  ADD CONSTRAINT "person_name_is_given" CHECK (btrim(name) <> '' AND char_length(name) <= 200),
  ADD CONSTRAINT "person_email_is_an_address" CHECK (email ~ '^[^@\s]+@[^@\s]+$' AND char_length(email::text) <= 254);

ALTER TABLE "session"
  ADD CONSTRAINT "session_token_is_sha256" CHECK (octet_length(token_hash) = 32),
  ADD CONSTRAINT "session_expires_after_it_began" CHECK (expires_at > created_at);

ALTER TABLE "api_token" ADD CONSTRAINT "api_token_is_sha256" CHECK (octet_length(token_hash) = 32);

ALTER TABLE "profile"
  ADD CONSTRAINT "profile_slug_is_clean" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 120),
  ADD CONSTRAINT "profile_name_is_given" CHECK (btrim(name) <> '' AND char_length(name) <= 200);

-- The reserved words are those of lib/taxonomy/reserved-slugs.ts; a test holds the two together.
ALTER TABLE "section"
  ADD CONSTRAINT "section_slug_is_clean" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 60),
  ADD CONSTRAINT "section_slug_is_not_reserved" CHECK (slug NOT IN (
    'admin', 'amp', 'api', 'archive', 'authors', 'corrections', 'feed', 'fronts', 'gone', 'livez', 'media',
    'metrics', 'missing', 'news-sitemap', 'next', 'preview', 'readyz', 'robots', 'search', 'set-up', 'setup', 'sign-in',
    'sign-out', 'sitemap', 'static', 'topics')),
  ADD CONSTRAINT "section_name_is_given" CHECK (btrim(name) <> '' AND char_length(name) <= 100);

ALTER TABLE "tag"
  ADD CONSTRAINT "tag_slug_is_clean" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 120),
  ADD CONSTRAINT "tag_name_is_given" CHECK (btrim(name) <> '' AND char_length(name) <= 100);

ALTER TABLE "article"
  ADD CONSTRAINT "article_version_counts_from_one" CHECK (version >= 1),
  ADD CONSTRAINT "article_slug_is_clean" CHECK (slug ~ '^([a-z0-9]+(-[a-z0-9]+)*)?$' AND char_length(slug) <= 120),
  ADD CONSTRAINT "article_language_is_bcp47" CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  ADD CONSTRAINT "article_texts_are_bounded" CHECK (
    char_length(headline) <= 500 AND char_length(standfirst) <= 2000 AND char_length(kicker) <= 200
    AND char_length(dateline_place) <= 200 AND char_length(dateline_agency) <= 200
    AND char_length(byline_text) <= 500 AND char_length(slugline) <= 200 AND char_length(source) <= 200
    AND char_length(editors_note) <= 5000 AND char_length(internal_note) <= 20000),
  ADD CONSTRAINT "article_body_is_a_document" CHECK (jsonb_typeof(body) = 'object' AND body->>'type' = 'doc'),
  ADD CONSTRAINT "article_is_live_with_a_revision" CHECK ((publication = 'live') = (live_revision_id IS NOT NULL)),
  ADD CONSTRAINT "article_live_has_its_times" CHECK (
    publication <> 'live'
    OR (first_published_at IS NOT NULL AND published_at IS NOT NULL AND published_version IS NOT NULL)),
  ADD CONSTRAINT "article_times_are_in_order" CHECK (published_at >= first_published_at);

ALTER TABLE "article_byline"
  ADD CONSTRAINT "article_byline_position_counts_from_zero" CHECK (position >= 0),
  ADD CONSTRAINT "article_byline_role_is_bounded" CHECK (char_length(role) <= 100);
ALTER TABLE "article_tag" ADD CONSTRAINT "article_tag_position_counts_from_zero" CHECK (position >= 0);

ALTER TABLE "revision"
  ADD CONSTRAINT "revision_number_counts_from_one" CHECK (number >= 1),
  ADD CONSTRAINT "revision_body_is_a_document" CHECK (jsonb_typeof(body) = 'object' AND body->>'type' = 'doc'),
  ADD CONSTRAINT "revision_published_is_whole" CHECK (
    reason NOT IN ('publish', 'update') OR (btrim(headline) <> '' AND slug <> ''));

ALTER TABLE "article_address"
  ADD CONSTRAINT "article_address_slug_is_clean" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 120);
CREATE UNIQUE INDEX "article_address_one_is_current" ON "article_address" (article_id) WHERE is_current;

CREATE INDEX "article_live_by_time" ON "article" (published_at DESC, id DESC) WHERE publication = 'live';

-- Revisions and the audit log are written once.

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are written once and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "revision_is_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_byline_is_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "revision_byline"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_tag_is_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "revision_tag"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_event_is_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- NOTIFY only wakes; what happened is in the row.

CREATE FUNCTION "announce_outbox_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('nightdesk_outbox', NEW.id::text);
  RETURN NULL;
END $$;

CREATE TRIGGER "outbox_event_is_announced" AFTER INSERT ON "outbox_event"
  FOR EACH ROW EXECUTE FUNCTION "announce_outbox_event"();

-- What readers can see: live revisions past their embargo, and nothing else.

CREATE VIEW "published"."newsroom" AS
  SELECT id, name, tagline, language, time_zone FROM "public"."newsroom";

CREATE VIEW "published"."section" AS
  SELECT slug, name, description, position FROM "public"."section";

CREATE VIEW "published"."article" WITH (security_barrier) AS
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
    r.editors_note, r.body, r.schema_version, a.first_published_at, a.published_at, a.updated_at
  FROM "public"."article" a
  JOIN "public"."revision" r ON r.article_id = a.id AND r.id = a.live_revision_id
  JOIN "public"."section" s ON s.id = r.section_id
  WHERE a.publication = 'live' AND (r.embargo_until IS NULL OR r.embargo_until <= now());

CREATE VIEW "published"."address" WITH (security_barrier) AS
  SELECT
    s.slug AS section_slug, d.slug, (a.publication IN ('unpublished', 'killed')) AS is_gone,
    p.section_slug AS to_section, p.slug AS to_slug
  FROM "public"."article_address" d
  JOIN "public"."article" a ON a.id = d.article_id
  JOIN "public"."section" s ON s.id = d.section_id
  LEFT JOIN "published"."article" p ON p.id = a.id;

-- The two roles. `app` writes rows and no tables; `reader` selects the views above. They cannot log in until the
-- server gives them passwords. A database owner who may not create roles goes on without them: see
-- docs/operations.md, which tells how to create them by hand and then `CALL grant_rights()`.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN CREATE ROLE app NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reader') THEN CREATE ROLE reader NOLOGIN; END IF;
EXCEPTION
  WHEN insufficient_privilege THEN RAISE NOTICE 'this user may not create the roles app and reader';
  WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this cluster migrated at the same time
END $$;

CREATE PROCEDURE "grant_rights"() LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN
    GRANT USAGE ON SCHEMA public, published TO app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO app;
    GRANT SELECT ON ALL TABLES IN SCHEMA published TO app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app;
    REVOKE UPDATE, DELETE ON revision, revision_byline, revision_tag, audit_event FROM app;
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

INSERT INTO "newsroom" (id, name) VALUES (1, 'Nightdesk');
