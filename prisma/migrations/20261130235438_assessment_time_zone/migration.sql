-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Assessment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "sponsor" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "modelId" TEXT NOT NULL,
    "modelVersion" TEXT NOT NULL,
    "frameworkId" TEXT NOT NULL,
    "scaleId" TEXT NOT NULL,
    "ownFramework" TEXT,
    "decisionRule" TEXT NOT NULL,
    "majorityShare" TEXT NOT NULL DEFAULT '2/3',
    "majoritySpread" INTEGER NOT NULL DEFAULT 1,
    "ratingMethod" TEXT NOT NULL DEFAULT 'R2',
    "direction" TEXT NOT NULL DEFAULT 'vertical-first',
    "average" TEXT NOT NULL DEFAULT 'median',
    "tieRule" TEXT NOT NULL DEFAULT 'half-down',
    "evidenceRequired" BOOLEAN NOT NULL DEFAULT false,
    "assessmentClass" INTEGER NOT NULL DEFAULT 3,
    "independence" TEXT NOT NULL DEFAULT '',
    "purposeKind" TEXT NOT NULL DEFAULT 'improvement',
    "inputs" TEXT NOT NULL DEFAULT '{}',
    "setAside" TEXT NOT NULL DEFAULT '[]',
    "riskTable" TEXT,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "currentItemId" TEXT,
    "timerStartedAt" DATETIME,
    "timerSeconds" INTEGER,
    "calledAt" DATETIME,
    "spotlightItemId" TEXT,
    "spotlightField" TEXT,
    "spotlightAt" DATETIME,
    "spotlightPassage" TEXT,
    "screenId" TEXT,
    "importedAt" DATETIME,
    "importedFrom" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Assessment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Assessment" ("assessmentClass", "average", "calledAt", "createdAt", "currentItemId", "decisionRule", "direction", "evidenceRequired", "frameworkId", "id", "importedAt", "importedFrom", "independence", "inputs", "majorityShare", "majoritySpread", "modelId", "modelVersion", "organisationId", "ownFramework", "purpose", "purposeKind", "ratingMethod", "riskTable", "scaleId", "screenId", "setAside", "sponsor", "spotlightAt", "spotlightField", "spotlightItemId", "spotlightPassage", "status", "tieRule", "timerSeconds", "timerStartedAt", "title", "unit") SELECT "assessmentClass", "average", "calledAt", "createdAt", "currentItemId", "decisionRule", "direction", "evidenceRequired", "frameworkId", "id", "importedAt", "importedFrom", "independence", "inputs", "majorityShare", "majoritySpread", "modelId", "modelVersion", "organisationId", "ownFramework", "purpose", "purposeKind", "ratingMethod", "riskTable", "scaleId", "screenId", "setAside", "sponsor", "spotlightAt", "spotlightField", "spotlightItemId", "spotlightPassage", "status", "tieRule", "timerSeconds", "timerStartedAt", "title", "unit" FROM "Assessment";
DROP TABLE "Assessment";
ALTER TABLE "new_Assessment" RENAME TO "Assessment";
CREATE UNIQUE INDEX "Assessment_screenId_key" ON "Assessment"("screenId");
CREATE INDEX "Assessment_organisationId_idx" ON "Assessment"("organisationId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
