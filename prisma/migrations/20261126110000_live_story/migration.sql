-- What is live: one thin row for each story that readers can see, so that lists walk an index and never touch what is
-- not published. Words that lists show are copied; names of sections, tags and authors are joined when read.
CREATE TABLE "live_story" (
    "article_id" UUID NOT NULL,
    "guid" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "type" "article_type" NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "kicker" TEXT NOT NULL,
    "dateline_place" TEXT NOT NULL,
    "dateline_agency" TEXT NOT NULL,
    "byline_text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "editors_note" TEXT NOT NULL,
    "embargo_until" TIMESTAMPTZ(3),
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3),

    CONSTRAINT "live_story_pkey" PRIMARY KEY ("article_id")
);

-- The times stand here too, so that the newest of a tag or an author are found by one index.
CREATE TABLE "live_story_tag" (
    "tag_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "live_story_tag_pkey" PRIMARY KEY ("article_id", "tag_id")
);

CREATE TABLE "live_story_profile" (
    "profile_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "live_story_profile_pkey" PRIMARY KEY ("article_id", "profile_id")
);

-- What readers see has changed: what it is about, and facts before and after. Read by the horizon of transactions.
CREATE TABLE "page_change" (
    "id" BIGSERIAL NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "story_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "is_takedown" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "page_change_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "live_story_by_time" ON "live_story"("published_at" DESC, "article_id" DESC);
CREATE INDEX "live_story_of_section_by_time" ON "live_story"("section_id", "published_at" DESC, "article_id" DESC);
CREATE INDEX "live_story_by_address" ON "live_story"("section_id", "slug");
CREATE INDEX "live_story_tag_by_time" ON "live_story_tag"("tag_id", "published_at" DESC, "article_id" DESC);
CREATE INDEX "live_story_profile_by_time" ON "live_story_profile"("profile_id", "published_at" DESC, "article_id" DESC);
CREATE INDEX "page_change_by_transaction" ON "page_change"("xid");

ALTER TABLE "live_story" ADD CONSTRAINT "live_story_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "live_story_tag" ADD CONSTRAINT "live_story_tag_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "live_story"("article_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "live_story_profile" ADD CONSTRAINT "live_story_profile_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "live_story"("article_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "page_change" ADD CONSTRAINT "page_change_is_of_a_known_kind" CHECK (kind IN ('story', 'address', 'tag', 'profile', 'section', 'site'));

-- Lists read rows, and the longer texts stand elsewhere.
ALTER TABLE "live_story" SET (toast_tuple_target = 1024);

-- What pages say of live stories: where they stand, and in which lists.
CREATE FUNCTION "live_story_facts"(ids uuid[]) RETURNS TABLE (article_id uuid, facts jsonb) LANGUAGE sql STABLE AS $$
  SELECT l.article_id, jsonb_build_object(
    'address', '/' || s.slug || '/' || l.slug,
    'section', s.slug,
    'tags', COALESCE((SELECT jsonb_agg(t.slug ORDER BY t.slug)
      FROM live_story_tag lt JOIN tag t ON t.id = lt.tag_id WHERE lt.article_id = l.article_id), '[]'),
    'authors', COALESCE((SELECT jsonb_agg(p.slug ORDER BY p.slug)
      FROM live_story_profile lp JOIN profile p ON p.id = lp.profile_id WHERE lp.article_id = l.article_id), '[]'),
    'month', to_char(l.published_at AT TIME ZONE (SELECT time_zone FROM newsroom), 'YYYY-MM'),
    'revision', l.revision_id, 'publishedAt', l.published_at, 'updatedAt', l.updated_at)
  FROM live_story l JOIN section s ON s.id = l.section_id
  WHERE l.article_id = ANY (ids)
$$;

-- Makes the rows of these articles say what is live, and notes for the pages what that changed.
CREATE FUNCTION "refresh_live_stories"(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  known jsonb;
BEGIN
  SELECT COALESCE(jsonb_object_agg(f.article_id, f.facts), '{}') INTO known FROM live_story_facts(ids) f;

  DELETE FROM live_story l USING article a
  WHERE l.article_id = ANY (ids) AND a.id = l.article_id AND (a.publication <> 'live' OR a.live_revision_id IS NULL);

  INSERT INTO live_story AS l
  SELECT a.id, a.guid, r.id, d.section_id, d.slug, r.language, r.type, r.headline, r.standfirst, r.kicker,
    r.dateline_place, r.dateline_agency, r.byline_text, r.source, r.editors_note, r.embargo_until,
    a.first_published_at, a.published_at, a.updated_at
  FROM article a
  JOIN revision r ON r.article_id = a.id AND r.id = a.live_revision_id
  JOIN article_address d ON d.article_id = a.id AND d.is_current
  WHERE a.id = ANY (ids) AND a.publication = 'live'
  ORDER BY a.id
  ON CONFLICT (article_id) DO UPDATE SET
    revision_id = EXCLUDED.revision_id, section_id = EXCLUDED.section_id, slug = EXCLUDED.slug,
    language = EXCLUDED.language, type = EXCLUDED.type, headline = EXCLUDED.headline,
    standfirst = EXCLUDED.standfirst, kicker = EXCLUDED.kicker, dateline_place = EXCLUDED.dateline_place,
    dateline_agency = EXCLUDED.dateline_agency, byline_text = EXCLUDED.byline_text, source = EXCLUDED.source,
    editors_note = EXCLUDED.editors_note, embargo_until = EXCLUDED.embargo_until,
    first_published_at = EXCLUDED.first_published_at, published_at = EXCLUDED.published_at,
    updated_at = EXCLUDED.updated_at
  WHERE (l.revision_id, l.section_id, l.slug, l.published_at, l.updated_at)
    IS DISTINCT FROM (EXCLUDED.revision_id, EXCLUDED.section_id, EXCLUDED.slug, EXCLUDED.published_at, EXCLUDED.updated_at);

  WITH worn AS (
    SELECT DISTINCT l.article_id, COALESCE(t.merged_into_id, t.id) AS tag_id, l.published_at
    FROM live_story l JOIN revision_tag rt ON rt.revision_id = l.revision_id JOIN tag t ON t.id = rt.tag_id
    WHERE l.article_id = ANY (ids)
  ), dropped AS (
    DELETE FROM live_story_tag k WHERE k.article_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM worn w WHERE w.article_id = k.article_id AND w.tag_id = k.tag_id)
  )
  INSERT INTO live_story_tag AS k (article_id, tag_id, published_at) SELECT article_id, tag_id, published_at FROM worn
  ON CONFLICT (article_id, tag_id) DO UPDATE SET published_at = EXCLUDED.published_at
    WHERE k.published_at <> EXCLUDED.published_at;

  WITH signed AS (
    SELECT DISTINCT l.article_id, COALESCE(p.merged_into_id, p.id) AS profile_id, l.published_at
    FROM live_story l JOIN revision_byline b ON b.revision_id = l.revision_id JOIN profile p ON p.id = b.profile_id
    WHERE l.article_id = ANY (ids)
  ), dropped AS (
    DELETE FROM live_story_profile k WHERE k.article_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM signed s WHERE s.article_id = k.article_id AND s.profile_id = k.profile_id)
  )
  INSERT INTO live_story_profile AS k (article_id, profile_id, published_at)
  SELECT article_id, profile_id, published_at FROM signed
  ON CONFLICT (article_id, profile_id) DO UPDATE SET published_at = EXCLUDED.published_at
    WHERE k.published_at <> EXCLUDED.published_at;

  INSERT INTO page_change (kind, story_id, before, after, is_takedown)
  SELECT 'story', id, known -> id::text, f.facts, f.facts IS NULL
  FROM unnest(ids) AS id LEFT JOIN live_story_facts(ids) f ON f.article_id = id
  WHERE known -> id::text IS DISTINCT FROM f.facts;
END $$;

-- An address that is given up is another's in the same transaction, or its story is off the site: only those that
-- stand are worth a look at the story. Readers of the old one get a redirect, a notice or nothing.
CREATE FUNCTION "follow_live_address"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_live_stories(ids)
  FROM (SELECT array_agg(DISTINCT article_id) AS ids FROM written WHERE is_current) current WHERE ids IS NOT NULL;
  INSERT INTO page_change (kind, story_id, after)
  SELECT 'address', w.article_id, jsonb_build_object('address', '/' || s.slug || '/' || w.slug)
  FROM written w JOIN section_slug s ON s.section_id = w.section_id WHERE NOT w.is_reserved;
  RETURN NULL;
END $$;

CREATE FUNCTION "follow_live_article"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_live_stories(ARRAY[NEW.id]);
  RETURN NULL;
END $$;

-- What was taken down for good answers otherwise than what may come back: its addresses change without a story.
CREATE FUNCTION "follow_killed_article"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO page_change (kind, story_id, after, is_takedown)
  SELECT 'address', d.article_id, jsonb_build_object('address', '/' || s.slug || '/' || d.slug), true
  FROM article_address d JOIN section_slug s ON s.section_id = d.section_id
  WHERE d.article_id = NEW.id AND NOT d.is_reserved;
  RETURN NULL;
END $$;

CREATE FUNCTION "follow_new_articles"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_live_stories(ids)
  FROM (SELECT array_agg(id) AS ids FROM written WHERE publication = 'live') live WHERE ids IS NOT NULL;
  RETURN NULL;
END $$;

CREATE FUNCTION "follow_live_tag"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO page_change (kind, before, after)
  VALUES ('tag', jsonb_build_object('slug', OLD.slug), jsonb_build_object('slug', NEW.slug));
  IF NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id THEN
    PERFORM refresh_live_stories(ARRAY(SELECT article_id FROM live_story_tag WHERE tag_id = NEW.id ORDER BY 1));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "follow_live_profile"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO page_change (kind, before, after)
  VALUES ('profile', jsonb_build_object('slug', OLD.slug), jsonb_build_object('slug', NEW.slug));
  IF NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id THEN
    PERFORM refresh_live_stories(ARRAY(SELECT article_id FROM live_story_profile WHERE profile_id = NEW.id ORDER BY 1));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "follow_section"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO page_change (kind) VALUES ('section');
  RETURN NULL;
END $$;

CREATE FUNCTION "follow_newsroom"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO page_change (kind) VALUES ('site');
  RETURN NULL;
END $$;

CREATE FUNCTION "announce_page_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('nightdesk_page', '');
  RETURN NULL;
END $$;

CREATE TRIGGER "article_is_live" AFTER UPDATE OF publication, live_revision_id, published_at, updated_at ON "article"
  FOR EACH ROW WHEN ((OLD.publication, OLD.live_revision_id, OLD.published_at, OLD.updated_at)
    IS DISTINCT FROM (NEW.publication, NEW.live_revision_id, NEW.published_at, NEW.updated_at)
    AND (OLD.publication = 'live' OR NEW.publication = 'live'))
  EXECUTE FUNCTION "follow_live_article"();
CREATE TRIGGER "article_is_killed" AFTER UPDATE OF publication ON "article"
  FOR EACH ROW WHEN (OLD.publication <> NEW.publication AND NEW.publication = 'killed')
  EXECUTE FUNCTION "follow_killed_article"();
CREATE TRIGGER "article_begins_live" AFTER INSERT ON "article" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_new_articles"();
CREATE TRIGGER "live_address_is_new" AFTER INSERT ON "article_address" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_live_address"();
CREATE TRIGGER "live_address_has_changed" AFTER UPDATE ON "article_address" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_live_address"();
CREATE TRIGGER "live_address_is_gone" AFTER DELETE ON "article_address" REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_live_address"();
CREATE TRIGGER "tag_is_shown" AFTER UPDATE ON "tag" FOR EACH ROW
  WHEN ((OLD.slug, OLD.name, OLD.merged_into_id) IS DISTINCT FROM (NEW.slug, NEW.name, NEW.merged_into_id))
  EXECUTE FUNCTION "follow_live_tag"();
CREATE TRIGGER "profile_is_shown" AFTER UPDATE ON "profile" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
  EXECUTE FUNCTION "follow_live_profile"();
CREATE TRIGGER "section_is_shown" AFTER INSERT OR UPDATE OR DELETE ON "section"
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_section"();
CREATE TRIGGER "section_alias_is_shown" AFTER INSERT OR UPDATE OR DELETE ON "section_alias"
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_section"();
CREATE TRIGGER "newsroom_is_shown" AFTER INSERT OR UPDATE ON "newsroom"
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_newsroom"();
CREATE TRIGGER "page_change_is_announced" AFTER INSERT ON "page_change"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_page_change"();

-- What readers see. Without security_barrier, since nothing but what is live stands in the table, and an index is then
-- used in its order; the text is read from its revision for the rows that are wanted.

CREATE OR REPLACE VIEW "published"."article" WITH (security_barrier = false) AS
  SELECT
    l.article_id AS id, l.guid, s.slug AS section_slug, s.name AS section_name, l.slug, l.language, l.type, l.headline,
    l.standfirst, l.kicker, l.dateline_place, l.dateline_agency, l.byline_text,
    COALESCE((
      SELECT jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name, 'kind', p.kind, 'role', b.role)
                       ORDER BY b.position)
      FROM (
        SELECT DISTINCT ON (1) COALESCE(named.merged_into_id, named.id) AS profile_id, rb.role, rb.position
        FROM "public"."revision_byline" rb JOIN "public"."profile" named ON named.id = rb.profile_id
        WHERE rb.revision_id = l.revision_id ORDER BY 1, rb.position
      ) b JOIN "public"."profile" p ON p.id = b.profile_id), '[]'::jsonb) AS bylines,
    COALESCE((
      SELECT jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) ORDER BY rt.position)
      FROM (
        SELECT COALESCE(named.merged_into_id, named.id) AS tag_id, min(kept.position) AS position
        FROM "public"."revision_tag" kept JOIN "public"."tag" named ON named.id = kept.tag_id
        WHERE kept.revision_id = l.revision_id GROUP BY 1
      ) rt JOIN "public"."tag" t ON t.id = rt.tag_id), '[]'::jsonb) AS tags,
    l.editors_note,
    (SELECT r.body FROM "public"."revision" r WHERE r.id = l.revision_id) AS body,
    (SELECT r.schema_version FROM "public"."revision" r WHERE r.id = l.revision_id) AS schema_version,
    l.first_published_at, l.published_at, l.updated_at, l.source
  FROM "public"."live_story" l
  JOIN "public"."section" s ON s.id = l.section_id
  WHERE l.embargo_until IS NULL OR l.embargo_until <= now();

-- The live stories of a tag and of an author, for lists in the order of time.
CREATE VIEW "published"."tag_story" AS
  SELECT t.slug AS tag_slug, k.article_id, k.published_at
  FROM "public"."live_story_tag" k
  JOIN "public"."tag" t ON t.id = k.tag_id
  JOIN "public"."live_story" l ON l.article_id = k.article_id
  WHERE l.embargo_until IS NULL OR l.embargo_until <= now();

CREATE VIEW "published"."author_story" AS
  SELECT p.slug AS author_slug, k.article_id, k.published_at
  FROM "public"."live_story_profile" k
  JOIN "public"."profile" p ON p.id = k.profile_id
  JOIN "public"."live_story" l ON l.article_id = k.article_id
  WHERE l.embargo_until IS NULL OR l.embargo_until <= now();

-- Tags and authors that readers can meet: those with a live story. By every slug they have or had, and where they stand.
CREATE VIEW "published"."tag" WITH (security_barrier) AS
  SELECT n.slug, t.slug AS to_slug, t.name
  FROM (SELECT slug, id AS tag_id FROM "public"."tag" UNION ALL SELECT slug, tag_id FROM "public"."tag_alias") n
  JOIN "public"."tag" named ON named.id = n.tag_id
  JOIN "public"."tag" t ON t.id = COALESCE(named.merged_into_id, named.id)
  WHERE EXISTS (SELECT FROM "public"."live_story_tag" k WHERE k.tag_id = t.id);

CREATE VIEW "published"."author" WITH (security_barrier) AS
  SELECT n.slug, p.slug AS to_slug, p.name, p.kind, p.role, p.bio, p.contact
  FROM (SELECT slug, id AS profile_id FROM "public"."profile" UNION ALL SELECT slug, profile_id FROM "public"."profile_alias") n
  JOIN "public"."profile" named ON named.id = n.profile_id
  JOIN "public"."profile" p ON p.id = COALESCE(named.merged_into_id, named.id)
  WHERE EXISTS (SELECT FROM "public"."live_story_profile" k WHERE k.profile_id = p.id);

CALL "grant_rights"();
SELECT refresh_live_stories(ARRAY(SELECT id FROM "article" WHERE publication = 'live' ORDER BY id));
