-- Who is invited, who is gone for good, and when people were last here.

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "role" "role" NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_section" (
    "invitation_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,

    CONSTRAINT "invitation_section_pkey" PRIMARY KEY ("invitation_id","section_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_email_key" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "invitation_invited_by_id_idx" ON "invitation"("invited_by_id");

-- CreateIndex
CREATE INDEX "invitation_section_section_id_idx" ON "invitation_section"("section_id");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_section" ADD CONSTRAINT "invitation_section_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_section" ADD CONSTRAINT "invitation_section_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "invitation"
  ADD CONSTRAINT "invitation_token_is_sha256" CHECK (octet_length(token_hash) = 32),
  ADD CONSTRAINT "invitation_email_is_an_address" CHECK (email ~ '^[^@\s]+@[^@\s]+$' AND char_length(email::text) <= 254),
  ADD CONSTRAINT "invitation_name_is_short" CHECK (char_length(name) <= 200),
  ADD CONSTRAINT "invitation_ends_within_72_hours" CHECK (
    expires_at > created_at AND expires_at <= created_at + interval '72 hours'
  );

-- Whoever is gone can never come in, by whatever asks for one of the two alone.
ALTER TABLE "person" ADD CONSTRAINT "person_who_is_gone_is_out" CHECK (
  deleted_at IS NULL OR (disabled_at IS NOT NULL AND password_hash IS NULL)
);

-- When somebody was last here outlives their sessions. It never waits: whoever holds the row of the person is about to
-- end the session, or comes again within a minute.
CREATE FUNCTION "keep_last_seen"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE person SET last_seen_at = NEW.last_seen_at
  WHERE id = (SELECT id FROM person WHERE id = NEW.person_id FOR NO KEY UPDATE SKIP LOCKED)
    AND (last_seen_at IS NULL OR last_seen_at < NEW.last_seen_at);
  RETURN NULL;
END $$;

CREATE TRIGGER "session_is_seen" AFTER INSERT OR UPDATE OF "last_seen_at" ON "session"
  FOR EACH ROW EXECUTE FUNCTION "keep_last_seen"();

UPDATE "person" SET "last_seen_at" = (SELECT max(s.last_seen_at) FROM session s WHERE s.person_id = person.id);

-- Invitations have an address of their own. A section that is called so already keeps its name until it is renamed.
ALTER TABLE "section" DROP CONSTRAINT "section_slug_is_not_reserved";
ALTER TABLE "section" ADD CONSTRAINT "section_slug_is_not_reserved" CHECK (slug NOT IN (
  'admin', 'amp', 'api', 'archive', 'authors', 'corrections', 'feed', 'fronts', 'gone', 'invitation', 'livez', 'media',
  'metrics', 'missing', 'news-sitemap', 'next', 'preview', 'readyz', 'robots', 'search', 'set-up', 'setup', 'sign-in',
  'sign-out', 'sitemap', 'static', 'topics')) NOT VALID;

CALL "grant_rights"();
