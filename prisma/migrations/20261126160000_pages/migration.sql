-- What admins set besides: pages that are written as stories are, the logo, and who counts visits.

-- Stories of this section are pages, such as contact and ethics: they have an address, and stand in no list.
ALTER TABLE "section"
  ADD COLUMN "holds_pages" BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT "section_of_pages_stands_apart" CHECK (NOT holds_pages OR (merged_into_id IS NULL AND NOT in_menu));
CREATE UNIQUE INDEX "section_of_pages_is_one" ON "section"("holds_pages") WHERE holds_pages;

-- Under the first slug that leads nowhere: somebody may have a section of that name.
INSERT INTO "section" (id, slug, name, in_menu, holds_pages)
SELECT gen_random_uuid(), candidate.slug, 'About', false, true
FROM (
  SELECT 0 AS n, 'about' AS slug UNION ALL SELECT n, 'about-' || n FROM generate_series(2, 10000) AS n
) candidate
WHERE NOT EXISTS (SELECT FROM section_slug taken WHERE taken.slug = candidate.slug)
ORDER BY candidate.n LIMIT 1;

ALTER TABLE "live_story" ADD COLUMN "is_page" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "live_story_that_is_a_page" ON "live_story"("first_published_at", "article_id") WHERE is_page;

ALTER TABLE "newsroom"
  ADD COLUMN "contact_page_id" UUID,
  ADD COLUMN "ethics_page_id" UUID,
  ADD COLUMN "analytics_provider" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "analytics_site" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "analytics_host" TEXT NOT NULL DEFAULT '',
  -- The policy of pages names what stands here, so nothing else may ever do.
  ADD CONSTRAINT "newsroom_analytics_are_plain" CHECK (
    analytics_provider ~ '^[a-z]{0,20}$' AND analytics_site ~ '^[A-Za-z0-9.-]{0,253}$'
    AND analytics_host ~ '^[a-z0-9.-]{0,253}$'
  );
ALTER TABLE "newsroom" ADD CONSTRAINT "newsroom_contact_page_id_fkey" FOREIGN KEY ("contact_page_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "newsroom" ADD CONSTRAINT "newsroom_ethics_page_id_fkey" FOREIGN KEY ("ethics_page_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The logo for light pages and that for dark ones, as a small PNG that is made of what was uploaded.
CREATE TABLE "newsroom_logo" (
    "scheme" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "newsroom_logo_pkey" PRIMARY KEY ("scheme")
);
ALTER TABLE "newsroom_logo" ADD CONSTRAINT "newsroom_logo_is_small" CHECK (
  scheme IN ('light', 'dark') AND hash ~ '^[0-9a-f]{32}$' AND width > 0 AND height > 0 AND octet_length(bytes) <= 524288
);
CREATE TRIGGER "logo_is_shown" AFTER INSERT OR UPDATE OR DELETE ON "newsroom_logo"
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_newsroom"();

CREATE OR REPLACE FUNCTION "live_story_facts"(ids uuid[]) RETURNS TABLE (article_id uuid, facts jsonb) LANGUAGE sql STABLE AS $$
  SELECT l.article_id, jsonb_build_object(
    'address', '/' || s.slug || '/' || l.slug,
    'section', s.slug,
    'isPage', l.is_page,
    'tags', COALESCE((SELECT jsonb_agg(t.slug ORDER BY t.slug)
      FROM live_story_tag lt JOIN tag t ON t.id = lt.tag_id WHERE lt.article_id = l.article_id), '[]'),
    'authors', COALESCE((SELECT jsonb_agg(p.slug ORDER BY p.slug)
      FROM live_story_profile lp JOIN profile p ON p.id = lp.profile_id WHERE lp.article_id = l.article_id), '[]'),
    'month', to_char(l.published_at AT TIME ZONE (SELECT time_zone FROM newsroom), 'YYYY-MM'),
    'revision', l.revision_id, 'publishedAt', l.published_at, 'updatedAt', l.updated_at)
  FROM live_story l JOIN section s ON s.id = l.section_id
  WHERE l.article_id = ANY (ids)
$$;

-- Pages wear no tag and no author's name, so that neither leads to them. Those that every page links to touch every page;
-- as a change of its own, since a takedown throws away what else could be served while the newsroom is down.
CREATE OR REPLACE FUNCTION "refresh_live_stories"(ids uuid[]) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  known jsonb;
BEGIN
  SELECT COALESCE(jsonb_object_agg(f.article_id, f.facts), '{}') INTO known FROM live_story_facts(ids) f;

  DELETE FROM live_story l USING article a
  WHERE l.article_id = ANY (ids) AND a.id = l.article_id AND (a.publication <> 'live' OR a.live_revision_id IS NULL);

  INSERT INTO live_story AS l
  SELECT a.id, a.guid, r.id, d.section_id, d.slug, r.language, r.type, r.headline, r.standfirst, r.kicker,
    r.dateline_place, r.dateline_agency, r.byline_text, r.source, r.editors_note, r.embargo_until,
    a.first_published_at, a.published_at, a.updated_at, s.holds_pages
  FROM article a
  JOIN revision r ON r.article_id = a.id AND r.id = a.live_revision_id
  JOIN article_address d ON d.article_id = a.id AND d.is_current
  JOIN section s ON s.id = d.section_id
  WHERE a.id = ANY (ids) AND a.publication = 'live'
  ORDER BY a.id
  ON CONFLICT (article_id) DO UPDATE SET
    revision_id = EXCLUDED.revision_id, section_id = EXCLUDED.section_id, slug = EXCLUDED.slug,
    language = EXCLUDED.language, type = EXCLUDED.type, headline = EXCLUDED.headline,
    standfirst = EXCLUDED.standfirst, kicker = EXCLUDED.kicker, dateline_place = EXCLUDED.dateline_place,
    dateline_agency = EXCLUDED.dateline_agency, byline_text = EXCLUDED.byline_text, source = EXCLUDED.source,
    editors_note = EXCLUDED.editors_note, embargo_until = EXCLUDED.embargo_until,
    first_published_at = EXCLUDED.first_published_at, published_at = EXCLUDED.published_at,
    updated_at = EXCLUDED.updated_at, is_page = EXCLUDED.is_page
  WHERE (l.revision_id, l.section_id, l.slug, l.published_at, l.updated_at)
    IS DISTINCT FROM (EXCLUDED.revision_id, EXCLUDED.section_id, EXCLUDED.slug, EXCLUDED.published_at, EXCLUDED.updated_at);

  WITH worn AS (
    SELECT DISTINCT l.article_id, COALESCE(t.merged_into_id, t.id) AS tag_id, l.published_at
    FROM live_story l JOIN revision_tag rt ON rt.revision_id = l.revision_id JOIN tag t ON t.id = rt.tag_id
    WHERE l.article_id = ANY (ids) AND NOT l.is_page
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
    WHERE l.article_id = ANY (ids) AND NOT l.is_page
  ), dropped AS (
    DELETE FROM live_story_profile k WHERE k.article_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM signed s WHERE s.article_id = k.article_id AND s.profile_id = k.profile_id)
  )
  INSERT INTO live_story_profile AS k (article_id, profile_id, published_at)
  SELECT article_id, profile_id, published_at FROM signed
  ON CONFLICT (article_id, profile_id) DO UPDATE SET published_at = EXCLUDED.published_at
    WHERE k.published_at <> EXCLUDED.published_at;

  WITH changed AS (
    INSERT INTO page_change (kind, story_id, before, after, is_takedown)
    SELECT 'story', id, known -> id::text, f.facts, f.facts IS NULL
    FROM unnest(ids) AS id LEFT JOIN live_story_facts(ids) f ON f.article_id = id
    WHERE known -> id::text IS DISTINCT FROM f.facts
    RETURNING story_id
  )
  INSERT INTO page_change (kind)
  SELECT 'site' FROM newsroom n
  WHERE EXISTS (SELECT FROM changed c WHERE c.story_id IN (n.contact_page_id, n.ethics_page_id));
END $$;

-- All that is live, by its address. Whoever lists stories reads `article` instead, or one of the views of lists: in none
-- of those is a page.
CREATE VIEW "published"."live_article" AS
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
    l.first_published_at, l.published_at, l.updated_at, l.source, l.is_page
  FROM "public"."live_story" l
  JOIN "public"."section" s ON s.id = l.section_id
  WHERE l.embargo_until IS NULL OR l.embargo_until <= now();

CREATE OR REPLACE VIEW "published"."article" WITH (security_barrier = false) AS
  SELECT id, guid, section_slug, section_name, slug, language, type, headline, standfirst, kicker, dateline_place,
    dateline_agency, byline_text, bylines, tags, editors_note, body, schema_version, first_published_at, published_at,
    updated_at, source, is_page
  FROM "published"."live_article" WHERE NOT is_page;

CREATE OR REPLACE VIEW "published"."section_story" AS
  SELECT l.section_id, l.article_id, l.published_at, l.published_at AT TIME ZONE 'UTC' AS utc_at
  FROM "public"."live_story" l
  WHERE NOT l.is_page AND (l.embargo_until IS NULL OR l.embargo_until <= now());

CREATE OR REPLACE VIEW "published"."correction" WITH (security_barrier) AS
  SELECT c.id, c.article_id, c.kind, c.text, c.place, c.at
  FROM "public"."correction" c JOIN "published"."live_article" p ON p.id = c.article_id;

CREATE OR REPLACE VIEW "published"."address" WITH (security_barrier) AS
  SELECT
    n.slug AS section_slug, d.slug, (a.publication <> 'live') AS is_gone,
    p.section_slug AS to_section, p.slug AS to_slug
  FROM "public"."article_address" d
  JOIN "public"."article" a ON a.id = d.article_id
  JOIN "public"."section_slug" n ON n.section_id = d.section_id
  LEFT JOIN LATERAL (SELECT section_slug, slug FROM "published"."live_article" WHERE id = a.id LIMIT 1) p ON true
  WHERE NOT d.is_reserved;

CREATE OR REPLACE VIEW "published"."section" AS
  SELECT slug, name, description, position, in_menu, holds_pages FROM "public"."section" WHERE merged_into_id IS NULL;

CREATE OR REPLACE VIEW "published"."newsroom" AS
  SELECT n.id, n.name, n.tagline, n.language, n.time_zone, n.accent_light, n.accent_dark, n.type_pairing, n.footer_text,
    n.feeds_full_text, n.social_profiles, n.contact_email, n.contact_address,
    n.analytics_provider, n.analytics_site, n.analytics_host,
    COALESCE((
      SELECT jsonb_object_agg(named.role, jsonb_build_object('id', l.article_id, 'address', '/' || s.slug || '/' || l.slug,
        'headline', l.headline, 'language', l.language))
      FROM (VALUES ('contact', n.contact_page_id), ('ethics', n.ethics_page_id)) named (role, article_id)
      JOIN "public"."live_story" l ON l.article_id = named.article_id
      JOIN "public"."section" s ON s.id = l.section_id
      WHERE l.is_page AND (l.embargo_until IS NULL OR l.embargo_until <= now())), '{}'::jsonb) AS pages,
    COALESCE((
      SELECT jsonb_object_agg(g.scheme, jsonb_build_object('hash', g.hash, 'width', g.width, 'height', g.height))
      FROM "public"."newsroom_logo" g), '{}'::jsonb) AS logos
  FROM "public"."newsroom" n;

CREATE VIEW "published"."logo" AS SELECT hash, bytes FROM "public"."newsroom_logo";

CALL "grant_rights"();
