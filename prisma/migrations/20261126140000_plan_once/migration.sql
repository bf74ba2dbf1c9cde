-- What follows a story about is a handful of statements over rows that are found by their ids: to plan them anew each
-- time takes Postgres five times as long as to run them.
ALTER FUNCTION "refresh_live_stories"(uuid[]) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION "refresh_story_search"(uuid[]) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION "refresh_article_search"(uuid[]) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION "follow_live_words"() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION "follow_killed_article"() SET plan_cache_mode = force_generic_plan;

-- An address that is claimed before its story goes live says nothing about it yet.
CREATE OR REPLACE FUNCTION "follow_live_address"() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  PERFORM refresh_live_stories(ids)
  FROM (
    SELECT array_agg(DISTINCT w.article_id) AS ids
    FROM written w JOIN article a ON a.id = w.article_id
    WHERE w.is_current AND a.publication = 'live'
  ) current WHERE ids IS NOT NULL;
  INSERT INTO page_change (kind, story_id, after)
  SELECT 'address', w.article_id, jsonb_build_object('address', '/' || s.slug || '/' || w.slug)
  FROM written w JOIN section_slug s ON s.section_id = w.section_id WHERE NOT w.is_reserved;
  RETURN NULL;
END $$;
