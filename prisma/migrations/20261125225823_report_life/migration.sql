-- AlterTable
ALTER TABLE "ShareLink" ADD COLUMN "passcodeHash" TEXT;

-- CreateTable
CREATE TABLE "ReportRemark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ReportRemark_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportSignature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sha256" TEXT NOT NULL,
    CONSTRAINT "ReportSignature_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportFile" (
    "reportId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "extract" BOOLEAN NOT NULL,
    "named" BOOLEAN NOT NULL,
    "madeAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("reportId", "sha256"),
    CONSTRAINT "ReportFile_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable: columns are added one by one, since a table that is made anew takes its share links with it.
ALTER TABLE "Report" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'issued';
ALTER TABLE "Report" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Report" ADD COLUMN "supersedesId" TEXT;
ALTER TABLE "Report" ADD COLUMN "supersededById" TEXT;
ALTER TABLE "Report" ADD COLUMN "endedAt" DATETIME;
ALTER TABLE "Report" ADD COLUMN "withdrawReason" TEXT NOT NULL DEFAULT '';
CREATE INDEX "Report_sha256_idx" ON "Report"("sha256");

-- CreateIndex
CREATE INDEX "ReportRemark_reportId_at_idx" ON "ReportRemark"("reportId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ReportSignature_reportId_role_name_key" ON "ReportSignature"("reportId", "role", "name");

-- CreateIndex
CREATE INDEX "ReportFile_sha256_idx" ON "ReportFile"("sha256");

-- What was published is issued. Of several versions the newest holds, as readers were told.
UPDATE "Report" SET
  "state" = 'superseded',
  "supersededById" = (SELECT newest."id" FROM "Report" AS newest WHERE newest."assessmentId" = "Report"."assessmentId"
    ORDER BY newest."version" DESC LIMIT 1),
  "endedAt" = (SELECT newest."publishedAt" FROM "Report" AS newest WHERE newest."assessmentId" = "Report"."assessmentId"
    ORDER BY newest."version" DESC LIMIT 1)
WHERE "version" < (SELECT MAX(newest."version") FROM "Report" AS newest
  WHERE newest."assessmentId" = "Report"."assessmentId");
