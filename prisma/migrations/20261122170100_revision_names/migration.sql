-- CreateTable
CREATE TABLE "revision_name" (
    "revision_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_name_pkey" PRIMARY KEY ("revision_id")
);

-- CreateIndex
CREATE INDEX "revision_name_person_id_idx" ON "revision_name"("person_id");

-- AddForeignKey
ALTER TABLE "revision_name" ADD CONSTRAINT "revision_name_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_name" ADD CONSTRAINT "revision_name_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "revision_name" ADD CONSTRAINT "revision_name_is_bounded" CHECK (char_length(name) BETWEEN 1 AND 100);

CALL "grant_rights"();
