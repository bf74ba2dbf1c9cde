-- What admins set for the whole newsroom, and what readers see of it.

CREATE TYPE "type_pairing" AS ENUM ('serif', 'sans_headlines', 'sans_text');

ALTER TABLE "newsroom"
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "accent_light" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "accent_dark" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "type_pairing" "type_pairing" NOT NULL DEFAULT 'serif',
  ADD COLUMN "footer_text" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "feeds_full_text" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "social_profiles" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "contact_email" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "contact_address" TEXT NOT NULL DEFAULT '',
  -- Pages print colours into a style sheet, so nothing else may ever stand here.
  ADD CONSTRAINT "newsroom_accents_are_hex" CHECK (
    accent_light ~ '^(#[0-9a-f]{6})?$' AND accent_dark ~ '^(#[0-9a-f]{6})?$'
  ),
  ADD CONSTRAINT "newsroom_words_are_short" CHECK (
    char_length(footer_text) <= 300 AND char_length(contact_email) <= 254 AND char_length(contact_address) <= 200
  ),
  ADD CONSTRAINT "newsroom_social_profiles_are_few" CHECK (cardinality(social_profiles) <= 8);

ALTER TABLE "section" ADD COLUMN "in_menu" BOOLEAN NOT NULL DEFAULT true;

CREATE OR REPLACE VIEW "published"."newsroom" AS
  SELECT id, name, tagline, language, time_zone, accent_light, accent_dark, type_pairing, footer_text,
    feeds_full_text, social_profiles, contact_email, contact_address
  FROM "public"."newsroom";

CREATE OR REPLACE VIEW "published"."section" AS
  SELECT slug, name, description, position, in_menu FROM "public"."section" WHERE merged_into_id IS NULL;

CALL "grant_rights"();
