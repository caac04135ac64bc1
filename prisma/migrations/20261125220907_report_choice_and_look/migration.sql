-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "accent" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Organisation" ADD COLUMN "logo" BLOB;
ALTER TABLE "Organisation" ADD COLUMN "logoType" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ShareLink" ADD COLUMN "choice" TEXT NOT NULL DEFAULT '';
