-- When whoever holds a session last proved who they are, and where the session is used from.

ALTER TABLE "session"
  ADD COLUMN "proven_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  ADD COLUMN "address" TEXT NOT NULL DEFAULT '';
