-- AlterTable
ALTER TABLE "profile" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "section" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "tag" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "profile_merged_into_id_idx" ON "profile"("merged_into_id");

-- CreateIndex
CREATE INDEX "section_merged_into_id_idx" ON "section"("merged_into_id");

-- CreateIndex
CREATE INDEX "tag_merged_into_id_idx" ON "tag"("merged_into_id");

ALTER TABLE "section" ADD CONSTRAINT "section_description_is_bounded" CHECK (char_length(description) <= 1000);

-- How names are put in order and found: without case, accents and vowel points, as lib/shared/fold.ts has it.
CREATE FUNCTION "folded"(name TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(regexp_replace(normalize(name, NFD), E'[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]', '', 'g'))
$$;
CREATE INDEX "tag_standing_by_name" ON "tag" (folded(name), id) WHERE merged_into_id IS NULL;
CREATE INDEX "profile_standing_by_name" ON "profile" (folded(name), id) WHERE merged_into_id IS NULL;

-- What was merged leads to what stands, in one hop, whoever merges what at the same time.
CREATE FUNCTION "refuse_merge_chain"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_chain BOOLEAN;
BEGIN
  EXECUTE format('SELECT merged_into_id IS NOT NULL FROM %I.%I WHERE id = $1 FOR SHARE', TG_TABLE_SCHEMA, TG_TABLE_NAME)
    INTO is_chain USING NEW.merged_into_id;
  IF NOT is_chain THEN
    EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I WHERE merged_into_id = $1)', TG_TABLE_SCHEMA, TG_TABLE_NAME)
      INTO is_chain USING NEW.id;
  END IF;
  IF is_chain THEN
    RAISE EXCEPTION 'what was merged leads to what stands' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "section_merge_is_one_hop" AFTER INSERT OR UPDATE OF merged_into_id ON "section"
  FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION "refuse_merge_chain"();
CREATE TRIGGER "tag_merge_is_one_hop" AFTER INSERT OR UPDATE OF merged_into_id ON "tag"
  FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION "refuse_merge_chain"();
CREATE TRIGGER "profile_merge_is_one_hop" AFTER INSERT OR UPDATE OF merged_into_id ON "profile"
  FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION "refuse_merge_chain"();

-- A working copy stands among what stands. Somebody may save at the moment of a merge: the lock waits for it, and what
-- they chose is then what it was merged into, once.

CREATE FUNCTION "follow_merged_section"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  standing UUID;
BEGIN
  SELECT COALESCE(merged_into_id, id) INTO standing FROM "section" WHERE id = NEW.section_id FOR KEY SHARE;
  NEW.section_id := COALESCE(standing, NEW.section_id);
  RETURN NEW;
END $$;

CREATE FUNCTION "follow_merged_tag"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  standing UUID;
BEGIN
  SELECT merged_into_id INTO standing FROM "tag" WHERE id = NEW.tag_id FOR KEY SHARE;
  IF standing IS NULL THEN RETURN NEW; END IF;
  IF EXISTS (SELECT FROM "article_tag" WHERE article_id = NEW.article_id AND tag_id = standing) THEN RETURN NULL; END IF;
  NEW.tag_id := standing;
  RETURN NEW;
END $$;

CREATE FUNCTION "follow_merged_profile"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  standing UUID;
BEGIN
  SELECT merged_into_id INTO standing FROM "profile" WHERE id = NEW.profile_id FOR KEY SHARE;
  IF standing IS NULL THEN RETURN NEW; END IF;
  IF EXISTS (SELECT FROM "article_byline" WHERE article_id = NEW.article_id AND profile_id = standing) THEN
    RETURN NULL;
  END IF;
  NEW.profile_id := standing;
  RETURN NEW;
END $$;

CREATE TRIGGER "article_is_in_a_standing_section" BEFORE INSERT OR UPDATE OF section_id ON "article"
  FOR EACH ROW EXECUTE FUNCTION "follow_merged_section"();
CREATE TRIGGER "article_tag_is_standing" BEFORE INSERT ON "article_tag"
  FOR EACH ROW EXECUTE FUNCTION "follow_merged_tag"();
CREATE TRIGGER "article_byline_is_standing" BEFORE INSERT ON "article_byline"
  FOR EACH ROW EXECUTE FUNCTION "follow_merged_profile"();

-- The articles that a tag or a profile stands in: working copies, and what readers see.

CREATE VIEW "tag_use" AS
  SELECT tag_id, article_id FROM "article_tag"
  UNION
  SELECT rt.tag_id, a.id FROM "revision_tag" rt JOIN "article" a ON a.live_revision_id = rt.revision_id
  UNION
  SELECT t.merged_into_id, a.id
  FROM "tag" t
  JOIN "revision_tag" rt ON rt.tag_id = t.id
  JOIN "article" a ON a.live_revision_id = rt.revision_id
  WHERE t.merged_into_id IS NOT NULL;

CREATE VIEW "profile_use" AS
  SELECT profile_id, article_id FROM "article_byline"
  UNION
  SELECT b.profile_id, a.id FROM "revision_byline" b JOIN "article" a ON a.live_revision_id = b.revision_id
  UNION
  SELECT p.merged_into_id, a.id
  FROM "profile" p
  JOIN "revision_byline" b ON b.profile_id = p.id
  JOIN "article" a ON a.live_revision_id = b.revision_id
  WHERE p.merged_into_id IS NOT NULL;

-- Readers see a story where its current address is, which moves with its section, and its tags and bylines under what
-- they were merged into. The revision stays what it was.
CREATE OR REPLACE VIEW "published"."article" WITH (security_barrier) AS
  SELECT
    a.id, a.guid, s.slug AS section_slug, s.name AS section_name, d.slug, r.language, r.type, r.headline,
    r.standfirst, r.kicker, r.dateline_place, r.dateline_agency, r.byline_text,
    COALESCE((
      SELECT jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name, 'kind', p.kind, 'role', b.role)
                       ORDER BY b.position)
      FROM (
        SELECT DISTINCT ON (1) COALESCE(named.merged_into_id, named.id) AS profile_id, rb.role, rb.position
        FROM "public"."revision_byline" rb JOIN "public"."profile" named ON named.id = rb.profile_id
        WHERE rb.revision_id = r.id ORDER BY 1, rb.position
      ) b JOIN "public"."profile" p ON p.id = b.profile_id), '[]'::jsonb) AS bylines,
    COALESCE((
      SELECT jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) ORDER BY rt.position)
      FROM (
        SELECT COALESCE(named.merged_into_id, named.id) AS tag_id, min(kept.position) AS position
        FROM "public"."revision_tag" kept JOIN "public"."tag" named ON named.id = kept.tag_id
        WHERE kept.revision_id = r.id GROUP BY 1
      ) rt JOIN "public"."tag" t ON t.id = rt.tag_id), '[]'::jsonb) AS tags,
    r.editors_note, r.body, r.schema_version, a.first_published_at, a.published_at, a.updated_at, r.source
  FROM "public"."article" a
  JOIN "public"."revision" r ON r.article_id = a.id AND r.id = a.live_revision_id
  JOIN "public"."article_address" d ON d.article_id = a.id AND d.is_current
  JOIN "public"."section" s ON s.id = d.section_id
  WHERE a.publication = 'live' AND (r.embargo_until IS NULL OR r.embargo_until <= now());

-- Every slug a section has or had, also one that was merged into another.
CREATE VIEW "section_slug" AS
  SELECT slug, id AS section_id FROM "section" UNION ALL SELECT slug, section_id FROM "section_alias";

-- An address exists only where a story has been live: one that is not, also one scheduled to come back, is gone.
-- What is reserved for a scheduled revision is nobody's to see. Each row looks up its own article, since a plain join
-- with that view would read every live one.
CREATE OR REPLACE VIEW "published"."address" WITH (security_barrier) AS
  SELECT
    n.slug AS section_slug, d.slug, (a.publication <> 'live') AS is_gone,
    p.section_slug AS to_section, p.slug AS to_slug
  FROM "public"."article_address" d
  JOIN "public"."article" a ON a.id = d.article_id
  JOIN "public"."section_slug" n ON n.section_id = d.section_id
  LEFT JOIN LATERAL (SELECT section_slug, slug FROM "published"."article" WHERE id = a.id LIMIT 1) p ON true
  WHERE NOT d.is_reserved;

-- Where the front of a section stands now, by every slug it has or had.
CREATE VIEW "published"."section_address" WITH (security_barrier) AS
  SELECT n.slug, standing.slug AS to_slug
  FROM "public"."section_slug" n
  JOIN "public"."section" named ON named.id = n.section_id
  JOIN "public"."section" standing ON standing.id = COALESCE(named.merged_into_id, named.id);

CALL "grant_rights"();
