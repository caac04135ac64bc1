-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN "calledAt" DATETIME;
ALTER TABLE "Assessment" ADD COLUMN "screenId" TEXT;

-- AlterTable
ALTER TABLE "Item" ADD COLUMN "parkedAt" DATETIME;

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_screenId_key" ON "Assessment"("screenId");
