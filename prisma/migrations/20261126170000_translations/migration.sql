-- Stories that are translations of each other share a group. The original is the one that the others were made from; a
-- group goes on without it.
CREATE TABLE "translation_group" (
    "id" UUID NOT NULL,
    "original_id" UUID,

    CONSTRAINT "translation_group_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "article" ADD COLUMN "translation_group_id" UUID;

CREATE INDEX "translation_group_original_id_idx" ON "translation_group"("original_id");
-- Few stories have any, so that the index holds those alone.
CREATE INDEX "article_by_translation_group" ON "article"("translation_group_id") WHERE "translation_group_id" IS NOT NULL;

ALTER TABLE "translation_group" ADD CONSTRAINT "translation_group_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "article" ADD CONSTRAINT "article_translation_group_id_fkey" FOREIGN KEY ("translation_group_id") REFERENCES "translation_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The live translations of each live story, as readers find them.
CREATE VIEW "published"."translation" AS
  SELECT a.id AS article_id, o.article_id AS translation_id, o.language, s.slug AS section_slug, o.slug,
    COALESCE(g.original_id = o.article_id, false) AS is_original,
    COALESCE(g.original_id = a.id, false) AS is_of_original, l.published_at, o.published_at AS translation_published_at
  FROM "public"."live_story" l
  JOIN "public"."article" a ON a.id = l.article_id
  JOIN "public"."translation_group" g ON g.id = a.translation_group_id
  JOIN "public"."article" b ON b.translation_group_id = g.id AND b.id <> a.id
  JOIN "public"."live_story" o ON o.article_id = b.id
  JOIN "public"."section" s ON s.id = o.section_id
  WHERE (l.embargo_until IS NULL OR l.embargo_until <= now()) AND (o.embargo_until IS NULL OR o.embargo_until <= now());

CREATE FUNCTION "live_month"(published_at timestamptz) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('month', to_char(published_at AT TIME ZONE n.time_zone, 'YYYY-MM')) FROM newsroom n
$$;

-- The pages of the live stories of these groups, and the lists of addresses of their months, name what has changed.
CREATE FUNCTION "touch_translations"(groups uuid[], takes_down boolean) RETURNS void LANGUAGE sql AS $$
  INSERT INTO page_change (kind, story_id, after, is_takedown)
  SELECT 'story', l.article_id, live_month(l.published_at), takes_down
  FROM article a JOIN live_story l ON l.article_id = a.id
  WHERE a.translation_group_id = ANY (groups)
  ORDER BY l.article_id
$$;

-- A story that is linked or parted from the others changes its own page and theirs.
CREATE FUNCTION "follow_translation_group"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM touch_translations(ARRAY[OLD.translation_group_id, NEW.translation_group_id], false);
  IF NEW.translation_group_id IS NULL THEN
    INSERT INTO page_change (kind, story_id, after)
    SELECT 'story', l.article_id, live_month(l.published_at) FROM live_story l WHERE l.article_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;

-- What goes on the site or off it, moves or turns out to be in another language is named by its translations.
CREATE FUNCTION "follow_new_translation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM touch_translations(groups, false)
  FROM (SELECT array_agg(DISTINCT a.translation_group_id) AS groups FROM written w
    JOIN article a ON a.id = w.article_id WHERE a.translation_group_id IS NOT NULL) found WHERE groups IS NOT NULL;
  RETURN NULL;
END $$;
CREATE FUNCTION "follow_moved_translation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM touch_translations(groups, is_hidden)
  FROM (SELECT array_agg(DISTINCT a.translation_group_id) AS groups,
      COALESCE(bool_or(w.embargo_until > now()), false) AS is_hidden
    FROM written w JOIN replaced r ON r.article_id = w.article_id JOIN article a ON a.id = w.article_id
    WHERE a.translation_group_id IS NOT NULL AND (w.section_id, w.slug, w.language, w.published_at, w.embargo_until)
      IS DISTINCT FROM (r.section_id, r.slug, r.language, r.published_at, r.embargo_until)) found WHERE groups IS NOT NULL;
  RETURN NULL;
END $$;
CREATE FUNCTION "follow_gone_translation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM touch_translations(groups, true)
  FROM (SELECT array_agg(DISTINCT a.translation_group_id) AS groups FROM removed r
    JOIN article a ON a.id = r.article_id WHERE a.translation_group_id IS NOT NULL) found WHERE groups IS NOT NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER "article_is_translated" AFTER UPDATE OF translation_group_id ON "article" FOR EACH ROW
  WHEN (OLD.translation_group_id IS DISTINCT FROM NEW.translation_group_id)
  EXECUTE FUNCTION "follow_translation_group"();
CREATE TRIGGER "live_story_is_a_translation" AFTER INSERT ON "live_story" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_new_translation"();
CREATE TRIGGER "live_translation_has_moved" AFTER UPDATE ON "live_story"
  REFERENCING OLD TABLE AS replaced NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_moved_translation"();
CREATE TRIGGER "live_translation_is_gone" AFTER DELETE ON "live_story" REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_gone_translation"();

CALL "grant_rights"();
