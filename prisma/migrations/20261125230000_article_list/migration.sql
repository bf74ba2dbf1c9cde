-- CreateExtension
-- One that Postgres trusts: whoever may create objects in the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "article_search" (
    "article_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "article_search_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE INDEX "article_search_text_idx" ON "article_search" USING GIN ("text" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "article_search" ADD CONSTRAINT "article_search_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How words are compared: without case, accents, points and vowel signs, and with one kind of quotation mark.
CREATE FUNCTION "search_form"(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(translate(
    regexp_replace(normalize(words, NFKD),
      '[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0640\u064B-\u065F\u0670]', '', 'g'),
    '’‘ʼ׳“”„״', '''''''''""""'))
$$;

-- Its own table, since a story's other columns change with every few letters that somebody types.
CREATE FUNCTION "refresh_article_search"(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "article_search" (article_id, text)
  SELECT a.id, search_form(concat_ws(E'\n', a.headline, a.slugline, a.byline_text, string_agg(p.name, E'\n' ORDER BY b.position)))
  FROM "article" a
  LEFT JOIN "article_byline" b ON b.article_id = a.id
  LEFT JOIN "profile" p ON p.id = b.profile_id
  WHERE a.id = ANY (ids)
  GROUP BY a.id
  ORDER BY a.id
  ON CONFLICT (article_id) DO UPDATE SET text = EXCLUDED.text WHERE "article_search".text <> EXCLUDED.text
$$;

CREATE FUNCTION "refresh_search_of_article"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_article_search(ARRAY[NEW.id]);
  RETURN NULL;
END $$;

CREATE FUNCTION "refresh_search_of_new_articles"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_article_search(ARRAY(SELECT id FROM written));
  -- Lists hear of stories that begin; no room waits for one.
  PERFORM pg_notify('nightdesk_collab', 'new');
  RETURN NULL;
END $$;

CREATE FUNCTION "refresh_search_of_bylines"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_article_search(ARRAY(SELECT DISTINCT article_id FROM written));
  RETURN NULL;
END $$;

CREATE FUNCTION "refresh_search_of_profile"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_article_search(ARRAY(SELECT article_id FROM "article_byline" WHERE profile_id = NEW.id));
  RETURN NULL;
END $$;

CREATE TRIGGER "article_words_are_searched" AFTER UPDATE OF headline, slugline, byline_text ON "article"
  FOR EACH ROW WHEN ((OLD.headline, OLD.slugline, OLD.byline_text) IS DISTINCT FROM (NEW.headline, NEW.slugline, NEW.byline_text))
  EXECUTE FUNCTION "refresh_search_of_article"();
CREATE TRIGGER "article_beginning_is_searched" AFTER INSERT ON "article" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "refresh_search_of_new_articles"();
CREATE TRIGGER "article_byline_is_searched" AFTER INSERT ON "article_byline" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "refresh_search_of_bylines"();
CREATE TRIGGER "article_byline_changed_is_searched" AFTER UPDATE ON "article_byline" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "refresh_search_of_bylines"();
CREATE TRIGGER "article_byline_gone_is_searched" AFTER DELETE ON "article_byline" REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "refresh_search_of_bylines"();
CREATE TRIGGER "profile_name_is_searched" AFTER UPDATE OF name ON "profile"
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION "refresh_search_of_profile"();

SELECT refresh_article_search(ARRAY(SELECT id FROM "article"));

-- How the list is filtered and sorted. The trash is small and has an index of its own.

CREATE INDEX "article_list_by_section" ON "article" (section_id, changed_at DESC, id DESC) WHERE trashed_at IS NULL;
CREATE INDEX "article_list_by_stage" ON "article" (stage, changed_at DESC, id DESC) WHERE trashed_at IS NULL;
CREATE INDEX "article_list_by_publication" ON "article" (publication, changed_at DESC, id DESC) WHERE trashed_at IS NULL;
CREATE INDEX "article_list_by_priority" ON "article" (priority, changed_at DESC, id DESC) WHERE trashed_at IS NULL;
CREATE INDEX "article_list_by_published" ON "article" (published_at DESC, id DESC) WHERE published_at IS NOT NULL AND trashed_at IS NULL;
-- Hardly anything that is in review was published lately, which Postgres would go through all of it to find out.
CREATE INDEX "article_list_by_stage_published" ON "article" (stage, published_at DESC, id DESC) WHERE published_at IS NOT NULL AND trashed_at IS NULL;
CREATE INDEX "article_list_never_published" ON "article" (changed_at DESC, id DESC) WHERE published_at IS NULL AND trashed_at IS NULL;
CREATE INDEX "article_list_planned" ON "article" (changed_at DESC, id DESC) WHERE planned_words IS NOT NULL AND trashed_at IS NULL;

-- A list reads rows and never bodies: those stand elsewhere, so that more rows fit on a page.
ALTER TABLE "article" SET (toast_tuple_target = 256);

CALL "grant_rights"();
