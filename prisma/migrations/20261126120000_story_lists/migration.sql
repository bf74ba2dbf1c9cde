-- Lists walk the index of one section, tag or author, which needs its id before the stories are read: found by its slug
-- in the same query, every story of it would be read and sorted.
CREATE OR REPLACE VIEW "published"."section_address" WITH (security_barrier) AS
  SELECT n.slug, standing.slug AS to_slug, standing.id AS section_id
  FROM "public"."section_slug" n
  JOIN "public"."section" named ON named.id = n.section_id
  JOIN "public"."section" standing ON standing.id = COALESCE(named.merged_into_id, named.id);

-- The live stories of a section, for lists in the order of `utc_at`, which this index alone has. In the order of
-- `published_at` Postgres would rather walk all stories and leave out those of other sections: with a section that was
-- busy once and is quiet now, nearly all of them.
CREATE INDEX "live_story_of_section_in_order" ON "live_story"
  ("section_id", ("published_at" AT TIME ZONE 'UTC') DESC, "article_id" DESC);

CREATE VIEW "published"."section_story" AS
  SELECT l.section_id, l.article_id, l.published_at, l.published_at AT TIME ZONE 'UTC' AS utc_at
  FROM "public"."live_story" l
  WHERE l.embargo_until IS NULL OR l.embargo_until <= now();

CREATE OR REPLACE VIEW "published"."tag_story" AS
  SELECT t.slug AS tag_slug, k.article_id, k.published_at, k.tag_id
  FROM "public"."live_story_tag" k
  JOIN "public"."tag" t ON t.id = k.tag_id
  JOIN "public"."live_story" l ON l.article_id = k.article_id
  WHERE l.embargo_until IS NULL OR l.embargo_until <= now();

CREATE OR REPLACE VIEW "published"."author_story" AS
  SELECT p.slug AS author_slug, k.article_id, k.published_at, k.profile_id AS author_id
  FROM "public"."live_story_profile" k
  JOIN "public"."profile" p ON p.id = k.profile_id
  JOIN "public"."live_story" l ON l.article_id = k.article_id
  WHERE l.embargo_until IS NULL OR l.embargo_until <= now();

CREATE OR REPLACE VIEW "published"."tag" WITH (security_barrier) AS
  SELECT n.slug, t.slug AS to_slug, t.name, t.id AS tag_id
  FROM (SELECT slug, id AS tag_id FROM "public"."tag" UNION ALL SELECT slug, tag_id FROM "public"."tag_alias") n
  JOIN "public"."tag" named ON named.id = n.tag_id
  JOIN "public"."tag" t ON t.id = COALESCE(named.merged_into_id, named.id)
  WHERE EXISTS (SELECT FROM "public"."live_story_tag" k WHERE k.tag_id = t.id);

CREATE OR REPLACE VIEW "published"."author" WITH (security_barrier) AS
  SELECT n.slug, p.slug AS to_slug, p.name, p.kind, p.role, p.bio, p.contact, p.id AS author_id
  FROM (SELECT slug, id AS profile_id FROM "public"."profile" UNION ALL SELECT slug, profile_id FROM "public"."profile_alias") n
  JOIN "public"."profile" named ON named.id = n.profile_id
  JOIN "public"."profile" p ON p.id = COALESCE(named.merged_into_id, named.id)
  WHERE EXISTS (SELECT FROM "public"."live_story_profile" k WHERE k.profile_id = p.id);

CALL "grant_rights"();
