-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN "spotlightPassage" TEXT;
