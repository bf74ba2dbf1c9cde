-- Signing in by a provider of OpenID Connect: whose accounts there are, and who is under way to it and back.

CREATE TABLE "oidc_identity" (
  "id" UUID NOT NULL,
  "issuer" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "person_id" UUID NOT NULL,
  "label" TEXT NOT NULL DEFAULT '',
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "last_used_at" TIMESTAMPTZ(3),

  CONSTRAINT "oidc_identity_pkey" PRIMARY KEY ("id"),
  -- OpenID Connect Core 1.0, section 2: a subject has at most 255 characters.
  CONSTRAINT "oidc_identity_is_short" CHECK (
    char_length(issuer) BETWEEN 1 AND 500 AND char_length(subject) BETWEEN 1 AND 255 AND char_length(label) <= 254
  ),
  CONSTRAINT "oidc_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "oidc_identity_issuer_subject_key" ON "oidc_identity" ("issuer", "subject");
CREATE UNIQUE INDEX "oidc_identity_person_id_issuer_key" ON "oidc_identity" ("person_id", "issuer");

CREATE TABLE "oidc_sign_in" (
  "state_hash" BYTEA NOT NULL,
  "browser_hash" BYTEA NOT NULL,
  "purpose" TEXT NOT NULL,
  "session_id" UUID,
  "invitation_hash" BYTEA,
  "return_to" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "oidc_sign_in_pkey" PRIMARY KEY ("state_hash"),
  CONSTRAINT "oidc_sign_in_hashes_are_sha256" CHECK (
    octet_length(state_hash) = 32 AND octet_length(browser_hash) = 32
    AND (invitation_hash IS NULL OR octet_length(invitation_hash) = 32)
  ),
  CONSTRAINT "oidc_sign_in_purpose_is_known" CHECK (
    (purpose = 'sign_in' AND session_id IS NULL)
    OR (purpose IN ('link', 'proof') AND session_id IS NOT NULL AND invitation_hash IS NULL)
  ),
  CONSTRAINT "oidc_sign_in_returns_here" CHECK (return_to ~ '^/([^/\\]|$)' AND char_length(return_to) <= 2000),
  CONSTRAINT "oidc_sign_in_ends_within_ten_minutes" CHECK (
    expires_at > created_at AND expires_at <= created_at + interval '10 minutes'
  ),
  CONSTRAINT "oidc_sign_in_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session" ("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "oidc_sign_in_expires_at_idx" ON "oidc_sign_in" ("expires_at");
CREATE INDEX "oidc_sign_in_session_id_idx" ON "oidc_sign_in" ("session_id");

-- Until when a password that was set on the server opens an account where only the provider does.
ALTER TABLE "person" ADD COLUMN "break_glass_until" TIMESTAMPTZ(3);

-- An invitation may be for somebody who is here, to link an account at the provider.
ALTER TABLE "invitation" ADD COLUMN "person_id" UUID;
CREATE UNIQUE INDEX "invitation_person_id_key" ON "invitation" ("person_id");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
  ON DELETE CASCADE ON UPDATE CASCADE;

CALL "grant_rights"();
