-- The trash is emptied: what readers never had is deleted for good after 30 days in it.

-- Since when something lies there is said by the database's clock and by nobody else, so that no wrong clock and no
-- write of ours makes the 30 days shorter.
CREATE FUNCTION "stamp_trashed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.trashed_at := now();
  RETURN NEW;
END $$;

CREATE TRIGGER "article_begins_in_the_trash_now" BEFORE INSERT ON "article"
  FOR EACH ROW WHEN (NEW.trashed_at IS NOT NULL) EXECUTE FUNCTION "stamp_trashed"();
CREATE TRIGGER "article_is_trashed_now" BEFORE UPDATE OF trashed_at ON "article"
  FOR EACH ROW WHEN (NEW.trashed_at IS NOT NULL AND NEW.trashed_at IS DISTINCT FROM OLD.trashed_at)
  EXECUTE FUNCTION "stamp_trashed"();

-- The one rule; lib/articles/trash.ts says the same to people, and a test holds the two together.
CREATE FUNCTION "may_be_deleted"(a "article") RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT a.trashed_at <= now() - interval '720 hours' AND a.publication = 'never' AND a.first_published_at IS NULL
$$;

-- Revisions are kept, also from their owner, unless their article may be deleted: the triggers that refused every
-- deletion of a statement look at each row now.

CREATE FUNCTION "keep_revision"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM "article" a WHERE a.id = OLD.article_id AND may_be_deleted(a)) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'rows of % are written once and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION "keep_part_of_revision"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "revision" r JOIN "article" a ON a.id = r.article_id WHERE r.id = OLD.revision_id AND may_be_deleted(a)
  ) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'rows of % are written once and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DROP TRIGGER "revision_is_immutable" ON "revision";
CREATE TRIGGER "revision_is_immutable" BEFORE UPDATE OR TRUNCATE ON "revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_is_kept" BEFORE DELETE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "keep_revision"();

DROP TRIGGER "revision_byline_is_immutable" ON "revision_byline";
CREATE TRIGGER "revision_byline_is_immutable" BEFORE UPDATE OR TRUNCATE ON "revision_byline"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_byline_is_kept" BEFORE DELETE ON "revision_byline"
  FOR EACH ROW EXECUTE FUNCTION "keep_part_of_revision"();

DROP TRIGGER "revision_tag_is_immutable" ON "revision_tag";
CREATE TRIGGER "revision_tag_is_immutable" BEFORE UPDATE OR TRUNCATE ON "revision_tag"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_tag_is_kept" BEFORE DELETE ON "revision_tag"
  FOR EACH ROW EXECUTE FUNCTION "keep_part_of_revision"();

-- Runs with its owner's rights, since `app` may delete no revision. What hangs on the article alone goes along by its
-- foreign keys: steps, recovered text, members, notices.
CREATE FUNCTION "delete_trashed_article"(trashed UUID) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM "article" a WHERE a.id = trashed AND may_be_deleted(a) FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'article % is not one that may be deleted', trashed USING ERRCODE = 'restrict_violation';
  END IF;
  DELETE FROM "preview_link" WHERE article_id = trashed;
  DELETE FROM "revision_byline" b USING "revision" r WHERE r.id = b.revision_id AND r.article_id = trashed;
  DELETE FROM "revision_tag" t USING "revision" r WHERE r.id = t.revision_id AND r.article_id = trashed;
  DELETE FROM "revision_name" n USING "revision" r WHERE r.id = n.revision_id AND r.article_id = trashed;
  DELETE FROM "revision" WHERE article_id = trashed;
  DELETE FROM "article" WHERE id = trashed;
  -- Open rooms end, and lists ask anew.
  PERFORM pg_notify('nightdesk_collab', trashed::text);
END $$;

-- Whoever may connect may call a function, unless that is taken back.
REVOKE EXECUTE ON FUNCTION "delete_trashed_article"(UUID) FROM PUBLIC;

CREATE OR REPLACE PROCEDURE "grant_rights"() LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN
    GRANT USAGE ON SCHEMA public, published TO app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO app;
    GRANT SELECT ON ALL TABLES IN SCHEMA published TO app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app;
    GRANT EXECUTE ON FUNCTION delete_trashed_article(UUID) TO app;
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
