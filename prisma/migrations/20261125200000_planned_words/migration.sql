-- AlterTable
ALTER TABLE "article" ADD COLUMN     "planned_words" INTEGER;

ALTER TABLE "article" ADD CONSTRAINT "article_planned_words_are_sensible" CHECK (planned_words BETWEEN 1 AND 100000);
