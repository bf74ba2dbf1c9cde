-- How often readers looked at a story, in sums: where they came from and what they read on, by the hour, and nothing of
-- any one reader. A story that many read has as many rows as one that a few read.
CREATE TYPE "view_referrer" AS ENUM ('direct', 'internal', 'search', 'social', 'other');
CREATE TYPE "view_device" AS ENUM ('phone', 'tablet', 'desktop');

-- Without a foreign key: its check would wait for whoever holds the article, such as a desk that publishes it, and hold
-- that up in turn. Only live stories are counted, and what was live once is never deleted.
CREATE TABLE "story_view_hour" (
    "article_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "referrer" "view_referrer" NOT NULL,
    "device" "view_device" NOT NULL,
    "views" INTEGER NOT NULL,

    CONSTRAINT "story_view_hour_pkey" PRIMARY KEY ("article_id", "hour", "referrer", "device")
);

ALTER TABLE "story_view_hour" ADD CONSTRAINT "story_view_hour_is_a_whole_one" CHECK (extract(epoch FROM "hour") % 3600 = 0);
ALTER TABLE "story_view_hour" ADD CONSTRAINT "story_view_hour_counts_something" CHECK ("views" > 0);

-- Sums of the running hour grow every few seconds: with room on the page a row grows where it is, and no index is written.
ALTER TABLE "story_view_hour" SET (fillfactor = 70);

CREATE INDEX "story_view_hour_by_hour" ON "story_view_hour"("hour");

-- What is live and was looked at in the last 24 hours, and how often.
CREATE VIEW "published"."most_read" AS
  SELECT v.article_id, v.views
  FROM (
    SELECT article_id, sum(views)::int AS views
    FROM "public"."story_view_hour" WHERE hour > now() - interval '24 hours' GROUP BY article_id
  ) v
  JOIN "public"."live_story" l ON l.article_id = v.article_id
  WHERE l.embargo_until IS NULL OR l.embargo_until <= now();

CALL "grant_rights"();
