-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN "importedAt" DATETIME;
ALTER TABLE "Assessment" ADD COLUMN "importedFrom" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Report" ADD COLUMN "issuedElsewhere" TEXT NOT NULL DEFAULT '';
