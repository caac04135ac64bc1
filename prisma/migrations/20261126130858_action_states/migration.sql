-- AlterTable
ALTER TABLE "ImprovementAction" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'open';
ALTER TABLE "ImprovementAction" ADD COLUMN "stateReason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ImprovementAction" ADD COLUMN "stateAt" DATETIME;
ALTER TABLE "ImprovementAction" ADD COLUMN "stateById" TEXT;
