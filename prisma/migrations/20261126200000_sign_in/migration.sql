-- How people prove who they are: second factors, passkeys, forgotten passwords, and how often somebody may guess.

-- A session whose second factor is still to come stands for nobody.
ALTER TABLE "session" ADD COLUMN "factor_due" BOOLEAN NOT NULL DEFAULT false;

-- Nor was anybody here by it.
DROP TRIGGER "session_is_seen" ON "session";
CREATE TRIGGER "session_is_seen" AFTER INSERT OR UPDATE OF "last_seen_at" ON "session"
  FOR EACH ROW WHEN (NOT NEW.factor_due) EXECUTE FUNCTION "keep_last_seen"();

CREATE TYPE "theme" AS ENUM ('system', 'light', 'dark');

ALTER TABLE "person"
  ADD COLUMN "signed_in_at" TIMESTAMPTZ(3),
  ADD COLUMN "theme" "theme" NOT NULL DEFAULT 'system';

ALTER TABLE "newsroom"
  ADD COLUMN "second_factor_roles" "role"[] NOT NULL DEFAULT ARRAY[]::"role"[],
  ADD COLUMN "second_factor_grace_days" INTEGER NOT NULL DEFAULT 14,
  ADD COLUMN "second_factor_since" TIMESTAMPTZ(3),
  ADD CONSTRAINT "newsroom_grace_is_bounded" CHECK (second_factor_grace_days BETWEEN 0 AND 90);

CREATE TABLE "rate_limit" (
  "key" TEXT NOT NULL,
  "points" INTEGER NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key"),
  CONSTRAINT "rate_limit_is_bounded" CHECK (points >= 0 AND char_length(key) <= 100)
);
CREATE INDEX "rate_limit_expires_at_idx" ON "rate_limit" ("expires_at");

-- At most one for a person: a new link replaces the one before.
CREATE TABLE "password_reset" (
  "person_id" UUID NOT NULL,
  "token_hash" BYTEA NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "password_reset_pkey" PRIMARY KEY ("person_id"),
  CONSTRAINT "password_reset_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "password_reset_token_hash_key" ON "password_reset" ("token_hash");

CREATE TABLE "totp" (
  "person_id" UUID NOT NULL,
  "secret" TEXT NOT NULL,
  "confirmed_at" TIMESTAMPTZ(3),
  "last_step" INTEGER NOT NULL DEFAULT 0,

  CONSTRAINT "totp_pkey" PRIMARY KEY ("person_id"),
  CONSTRAINT "totp_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "recovery_code" (
  "code_hash" BYTEA NOT NULL,
  "person_id" UUID NOT NULL,

  CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("code_hash"),
  CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "recovery_code_person_id_idx" ON "recovery_code" ("person_id");

CREATE TABLE "passkey" (
  "id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "credential_id" TEXT NOT NULL,
  "public_key" BYTEA NOT NULL,
  "counter" BIGINT NOT NULL,
  "transports" TEXT[] NOT NULL,
  "name" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "last_used_at" TIMESTAMPTZ(3),

  CONSTRAINT "passkey_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "passkey_name_is_short" CHECK (char_length(name) BETWEEN 1 AND 100),
  CONSTRAINT "passkey_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey" ("credential_id");
CREATE INDEX "passkey_person_id_idx" ON "passkey" ("person_id");

-- Whom a challenge is for is null where somebody signs in without a name.
CREATE TABLE "passkey_challenge" (
  "challenge_hash" BYTEA NOT NULL,
  "purpose" TEXT NOT NULL,
  "person_id" UUID,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("challenge_hash"),
  CONSTRAINT "passkey_challenge_purpose_is_known" CHECK (purpose IN ('register', 'sign_in', 'factor', 'proof')),
  CONSTRAINT "passkey_challenge_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "passkey_challenge_expires_at_idx" ON "passkey_challenge" ("expires_at");
CREATE INDEX "passkey_challenge_person_id_idx" ON "passkey_challenge" ("person_id");
CREATE INDEX "password_reset_expires_at_idx" ON "password_reset" ("expires_at");

-- The pages for a forgotten password have addresses of their own.
ALTER TABLE "section" DROP CONSTRAINT "section_slug_is_not_reserved";
ALTER TABLE "section" ADD CONSTRAINT "section_slug_is_not_reserved" CHECK (slug NOT IN (
  'admin', 'amp', 'api', 'archive', 'authors', 'corrections', 'feed', 'forgotten-password', 'fronts', 'gone',
  'invitation', 'livez', 'media', 'metrics', 'missing', 'news-sitemap', 'next', 'password-reset', 'preview', 'readyz',
  'robots', 'search', 'set-up', 'setup', 'sign-in', 'sign-out', 'sitemap', 'static', 'topics')) NOT VALID;

CALL "grant_rights"();
