-- What readers search: the words of each live story, written in the transaction that makes it live or takes it down.
CREATE TABLE "live_story_search" (
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "embargo_until" TIMESTAMPTZ(3),
    "search" tsvector NOT NULL,
    "title" tsvector NOT NULL,

    CONSTRAINT "live_story_search_pkey" PRIMARY KEY ("article_id")
);

-- Words of headlines, summaries and names, which mistyped ones are compared with. Not unique, since two publications
-- would then wait for each other's words; one that no story has any more is never shown.
CREATE TABLE "search_word" (
    "id" BIGSERIAL NOT NULL,
    "configuration" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "spelling" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("id")
);

-- Stories that are written again in the background: because a tag or an author of theirs has another name, or because
-- they moved with a whole section.
CREATE TABLE "search_due" (
    "article_id" UUID NOT NULL,

    CONSTRAINT "search_due_pkey" PRIMARY KEY ("article_id")
);

CREATE INDEX "search_word_by_configuration" ON "search_word"("configuration", "word");
CREATE INDEX "search_word_by_likeness" ON "search_word" USING GIN ("word" gin_trgm_ops);
-- Searches read what waits to be put in order, so only little may wait.
CREATE INDEX "live_story_search_by_word" ON "live_story_search" USING GIN ("search") WITH (gin_pending_list_limit = 256);
CREATE INDEX "live_story_search_by_time" ON "live_story_search"("published_at");
CREATE INDEX "live_story_search_of_section_by_time" ON "live_story_search"("section_id", "published_at");
CREATE INDEX "live_story_search_by_title" ON "live_story_search" USING GIN ("title") WITH (gin_pending_list_limit = 256);

ALTER TABLE "live_story_search" ADD CONSTRAINT "live_story_search_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "live_story"("article_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "search_due" ADD CONSTRAINT "search_due_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "live_story"("article_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rows are read by the thousand for their times; the words of long stories stand elsewhere.
ALTER TABLE "live_story_search" SET (toast_tuple_target = 256);

-- Which configuration of those that Postgres brings reads a language, given as a BCP 47 tag; `simple` takes words as
-- they stand.
CREATE FUNCTION "search_configuration"(language text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE split_part(lower(language), '-', 1)
    WHEN 'ar' THEN 'arabic' WHEN 'ca' THEN 'catalan' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german'
    WHEN 'el' THEN 'greek' WHEN 'en' THEN 'english' WHEN 'es' THEN 'spanish' WHEN 'eu' THEN 'basque'
    WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french' WHEN 'ga' THEN 'irish' WHEN 'hi' THEN 'hindi'
    WHEN 'hu' THEN 'hungarian' WHEN 'hy' THEN 'armenian' WHEN 'id' THEN 'indonesian' WHEN 'it' THEN 'italian'
    WHEN 'lt' THEN 'lithuanian' WHEN 'nb' THEN 'norwegian' WHEN 'ne' THEN 'nepali' WHEN 'nl' THEN 'dutch'
    WHEN 'nn' THEN 'norwegian' WHEN 'no' THEN 'norwegian' WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian'
    WHEN 'ru' THEN 'russian' WHEN 'sr' THEN 'serbian' WHEN 'sv' THEN 'swedish' WHEN 'ta' THEN 'tamil'
    WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish' ELSE 'simple' END
$$;

-- The words of a body as readers get them, a line for each block: a figure is still to come for them. Marks part no
-- words. As long as `tsvector` can surely hold.
CREATE FUNCTION "body_words"(body jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT left(string_agg(line, E'\n'), 200000)
  FROM (
    SELECT (
      SELECT string_agg(COALESCE(piece ->> 'text', CASE piece ->> 'type' WHEN 'hardBreak' THEN E'\n' ELSE '' END), '' ORDER BY n)
      FROM jsonb_array_elements(block -> 'content') WITH ORDINALITY AS pieces (piece, n)) AS line
    FROM jsonb_path_query(body, 'strict $.content[*] ? (@.type != "figure").** ? (exists (@.content[*] ? (@.type == "text")))') AS block
  ) lines
$$;

-- Writes the words of these live stories. Headline A, summary and names B, text C, what stands around it D; and how they
-- were formed, in a form that no word of a query has.
CREATE FUNCTION "refresh_story_search"(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH named AS MATERIALIZED (
    SELECT l.article_id, l.revision_id, search_configuration(l.language) AS configuration,
      concat_ws(E'\n', l.kicker, l.headline) AS title,
      concat_ws(E'\n', l.standfirst, l.byline_text,
        (SELECT string_agg(p.name, E'\n') FROM revision_byline b JOIN profile named ON named.id = b.profile_id
          JOIN profile p ON p.id = COALESCE(named.merged_into_id, named.id) WHERE b.revision_id = l.revision_id),
        (SELECT string_agg(t.name, E'\n') FROM revision_tag rt JOIN tag named ON named.id = rt.tag_id
          JOIN tag t ON t.id = COALESCE(named.merged_into_id, named.id) WHERE rt.revision_id = l.revision_id)) AS summary
    FROM live_story l WHERE l.article_id = ANY (ids)
  ), learnt AS (
    INSERT INTO search_word (configuration, word, spelling)
    SELECT DISTINCT ON (configuration, word) configuration, word, spelling
    FROM (
      SELECT n.configuration, search_form(token) AS word, lower(token) AS spelling
      FROM named n CROSS JOIN LATERAL ts_parse('default', n.title || E'\n' || n.summary)
      WHERE tokid IN (1, 2, 10, 11) AND length(token) BETWEEN 3 AND 40
    ) w
    WHERE NOT EXISTS (SELECT FROM search_word k WHERE k.configuration = w.configuration AND k.word = w.word)
    ORDER BY configuration, word, spelling
  )
  INSERT INTO live_story_search AS s (article_id, revision_id, section_id, published_at, embargo_until, search, title)
  SELECT l.article_id, l.revision_id, l.section_id, l.published_at, l.embargo_until,
    setweight(to_tsvector(n.configuration::regconfig, search_form(n.title)), 'A')
    || setweight(to_tsvector(n.configuration::regconfig, search_form(n.summary)), 'B')
    || setweight(to_tsvector(n.configuration::regconfig, COALESCE(search_form(body_words(r.body)), '')), 'C')
    || setweight(to_tsvector(n.configuration::regconfig, search_form(concat_ws(E'\n', l.dateline_place, l.dateline_agency,
      l.source, l.editors_note))), 'D')
    || array_to_tsvector(ARRAY['language:' || n.configuration]),
    to_tsvector('simple', search_form(n.title))
  FROM live_story l JOIN named n ON n.article_id = l.article_id JOIN revision r ON r.id = l.revision_id
  ORDER BY l.article_id
  ON CONFLICT (article_id) DO UPDATE SET
    revision_id = EXCLUDED.revision_id, section_id = EXCLUDED.section_id, published_at = EXCLUDED.published_at,
    embargo_until = EXCLUDED.embargo_until, search = EXCLUDED.search, title = EXCLUDED.title
$$;

-- Does the newest of what is due, at most so many stories, and says how many it did. Each is held first, as whoever
-- publishes or takes it down holds it, so that the words are never those of an older revision.
CREATE FUNCTION "refresh_due_search"(most int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  taken uuid[];
BEGIN
  taken := ARRAY(
    SELECT l.article_id FROM search_due d JOIN live_story l ON l.article_id = d.article_id
    ORDER BY d.article_id DESC LIMIT most FOR NO KEY UPDATE OF l SKIP LOCKED);
  DELETE FROM search_due WHERE article_id = ANY (taken);
  PERFORM refresh_story_search(taken);
  RETURN cardinality(taken);
END $$;

-- Words are written with another revision alone. Each row that changes is entered in the index with all its words, so
-- that a merge of sections leaves its thousands of stories for later; till then they are found in the old section.
CREATE FUNCTION "follow_live_words"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved uuid[];
BEGIN
  SELECT array_agg(w.article_id) INTO moved
  FROM written w JOIN live_story_search s ON s.article_id = w.article_id AND s.revision_id = w.revision_id
  WHERE (s.section_id, s.published_at, s.embargo_until) IS DISTINCT FROM (w.section_id, w.published_at, w.embargo_until);
  IF cardinality(moved) > 100 THEN
    INSERT INTO search_due (article_id) SELECT id FROM unnest(moved) AS id ORDER BY 1 ON CONFLICT DO NOTHING;
  ELSE
    UPDATE live_story_search s
    SET section_id = w.section_id, published_at = w.published_at, embargo_until = w.embargo_until
    FROM written w WHERE s.article_id = ANY (moved) AND w.article_id = s.article_id;
  END IF;
  PERFORM refresh_story_search(ids)
  FROM (SELECT array_agg(w.article_id ORDER BY w.article_id) AS ids FROM written w
    WHERE NOT EXISTS (SELECT FROM live_story_search s
      WHERE s.article_id = w.article_id AND s.revision_id = w.revision_id)) worded
  WHERE ids IS NOT NULL;
  RETURN NULL;
END $$;

-- A tag may be worn by half of the stories, and whoever renames it does not wait for those.
CREATE FUNCTION "follow_searched_tag"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_due (article_id)
  SELECT DISTINCT l.article_id FROM revision_tag rt JOIN live_story l ON l.revision_id = rt.revision_id
  WHERE rt.tag_id IN (SELECT id FROM tag WHERE id = NEW.id OR merged_into_id = NEW.id)
  ORDER BY 1 ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE FUNCTION "follow_searched_profile"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_due (article_id)
  SELECT DISTINCT l.article_id FROM revision_byline b JOIN live_story l ON l.revision_id = b.revision_id
  WHERE b.profile_id IN (SELECT id FROM profile WHERE id = NEW.id OR merged_into_id = NEW.id)
  ORDER BY 1 ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER "live_story_is_searched" AFTER INSERT ON "live_story" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_live_words"();
CREATE TRIGGER "live_story_changed_is_searched" AFTER UPDATE ON "live_story" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "follow_live_words"();
CREATE TRIGGER "tag_name_is_searched" AFTER UPDATE OF name, merged_into_id ON "tag" FOR EACH ROW
  WHEN ((OLD.name, OLD.merged_into_id) IS DISTINCT FROM (NEW.name, NEW.merged_into_id))
  EXECUTE FUNCTION "follow_searched_tag"();
CREATE TRIGGER "profile_name_is_searched_by_readers" AFTER UPDATE OF name, merged_into_id ON "profile" FOR EACH ROW
  WHEN ((OLD.name, OLD.merged_into_id) IS DISTINCT FROM (NEW.name, NEW.merged_into_id))
  EXECUTE FUNCTION "follow_searched_profile"();

-- What readers may search. The section is joined only by those who ask for it.
CREATE VIEW "published"."story_search" AS
  SELECT s.article_id, c.slug AS section_slug, s.published_at, s.search, s.title
  FROM "public"."live_story_search" s LEFT JOIN "public"."section" c ON c.id = s.section_id
  WHERE s.embargo_until IS NULL OR s.embargo_until <= now();

-- Known words like a given one, most alike first: only such as a story has that readers can see. Each is looked up with
-- a plan of its own, since there are words that one story has and words that half of them have, and in two steps, which
-- Postgres would else take as one and go through all stories.
CREATE FUNCTION "published"."nearest_words"(given text, most int) RETURNS TABLE (word text, spelling text)
  LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp SET pg_trgm.similarity_threshold = 0.3 AS $$
DECLARE
  form text := search_form(given);
  candidate record;
  found_so_far int := 0;
  is_seen boolean;
BEGIN
  FOR candidate IN
    SELECT w.word, min(w.spelling) AS spelling, min(w.configuration) AS configuration
    FROM search_word w WHERE w.word % form AND w.word <> form
    GROUP BY w.word ORDER BY similarity(w.word, form) DESC, w.word LIMIT 3 * most
  LOOP
    EXECUTE format('WITH matched AS MATERIALIZED (SELECT FROM live_story_search s WHERE s.search @@ %L::tsquery '
      'AND (s.embargo_until IS NULL OR s.embargo_until <= now())) SELECT EXISTS (SELECT FROM matched)',
      plainto_tsquery(candidate.configuration::regconfig, candidate.word)) INTO is_seen;
    CONTINUE WHEN NOT is_seen;
    word := candidate.word;
    spelling := candidate.spelling;
    RETURN NEXT;
    found_so_far := found_so_far + 1;
    EXIT WHEN found_so_far >= most;
  END LOOP;
END $$;

-- The configurations of what is live, by steps from one to the next: there are a few, and many words of each.
CREATE VIEW "published"."search_configuration" AS
  WITH RECURSIVE known AS (
    (SELECT w.configuration FROM "public"."search_word" w ORDER BY 1 LIMIT 1)
    UNION ALL
    SELECT (SELECT w.configuration FROM "public"."search_word" w WHERE w.configuration > known.configuration ORDER BY 1 LIMIT 1)
    FROM known WHERE known.configuration IS NOT NULL
  )
  SELECT configuration FROM known WHERE configuration IS NOT NULL;

-- How far back the newest stories go, of a section or of all: a word that half of the stories have is looked for there
-- and no further. A time alone, so that an index answers.
CREATE VIEW "published"."search_horizon" AS
  SELECT c.slug AS section_slug,
    (SELECT l.published_at FROM "public"."live_story" l WHERE l.section_id = c.id
      ORDER BY l.published_at DESC OFFSET 4000 LIMIT 1) AS near,
    (SELECT l.published_at FROM "public"."live_story" l WHERE l.section_id = c.id
      ORDER BY l.published_at DESC OFFSET 20000 LIMIT 1) AS far
  FROM "public"."section" c
  UNION ALL
  SELECT NULL,
    (SELECT l.published_at FROM "public"."live_story" l ORDER BY l.published_at DESC OFFSET 4000 LIMIT 1),
    (SELECT l.published_at FROM "public"."live_story" l ORDER BY l.published_at DESC OFFSET 20000 LIMIT 1);

-- Names of tags and authors that readers can meet, as they are compared. Whether somebody can is asked of the few that
-- fit, each by itself: EXISTS would be planned as a join of all stories.
CREATE INDEX "tag_by_search_form" ON "tag" USING GIN (search_form(name) gin_trgm_ops);
CREATE INDEX "profile_by_search_form" ON "profile" USING GIN (search_form(name) gin_trgm_ops);
CREATE VIEW "published"."search_name" AS
  SELECT 'tag' AS kind, t.slug, t.name, search_form(t.name) AS form
  FROM "public"."tag" t
  WHERE (SELECT true FROM "public"."live_story_tag" k JOIN "public"."live_story" l ON l.article_id = k.article_id
    WHERE k.tag_id = t.id AND (l.embargo_until IS NULL OR l.embargo_until <= now()) LIMIT 1)
  UNION ALL
  SELECT 'author' AS kind, p.slug, p.name, search_form(p.name) AS form
  FROM "public"."profile" p
  WHERE (SELECT true FROM "public"."live_story_profile" k JOIN "public"."live_story" l ON l.article_id = k.article_id
    WHERE k.profile_id = p.id AND (l.embargo_until IS NULL OR l.embargo_until <= now()) LIMIT 1);

CALL "grant_rights"();
-- What is live already is read in the background, so that a large archive does not keep the newsroom from starting.
INSERT INTO "search_due" (article_id) SELECT article_id FROM "live_story";
