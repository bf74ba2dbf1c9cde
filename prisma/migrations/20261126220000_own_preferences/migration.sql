-- What people choose for themselves: the clocks they read times by, and a picture.

-- Null for the newsroom's.
ALTER TABLE "person"
  ADD COLUMN "time_zone" TEXT,
  ADD CONSTRAINT "person_time_zone_is_named" CHECK (char_length(time_zone) BETWEEN 1 AND 64);

-- A small WebP that is made of what was uploaded, at an address that nobody can guess.
CREATE TABLE "person_picture" (
  "person_id" UUID NOT NULL,
  "key" UUID NOT NULL,
  "bytes" BYTEA NOT NULL,

  CONSTRAINT "person_picture_pkey" PRIMARY KEY ("person_id"),
  CONSTRAINT "person_picture_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
    ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "person_picture_is_small" CHECK (octet_length(bytes) BETWEEN 1 AND 131072)
);
CREATE UNIQUE INDEX "person_picture_key_key" ON "person_picture" ("key");

CALL "grant_rights"();
