-- CreateTable
CREATE TABLE "PlanApproval" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "approvedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approvedBy" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "recordedById" TEXT NOT NULL,
    CONSTRAINT "PlanApproval_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "date" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "addedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" DATETIME,
    CONSTRAINT "Evidence_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvidenceLink" (
    "evidenceId" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "attributeId" TEXT NOT NULL,
    "part" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("evidenceId", "instanceId", "attributeId", "part"),
    CONSTRAINT "EvidenceLink_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EvidenceLink_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "ProcessInstance" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

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
    "modelId" TEXT NOT NULL,
    "modelVersion" TEXT NOT NULL,
    "frameworkId" TEXT NOT NULL,
    "scaleId" TEXT NOT NULL,
    "decisionRule" TEXT NOT NULL,
    "majorityShare" REAL NOT NULL DEFAULT 0.6666666666666666,
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
    "status" TEXT NOT NULL DEFAULT 'planned',
    "planVersion" INTEGER NOT NULL DEFAULT 0,
    "currentItemId" TEXT,
    "timerStartedAt" DATETIME,
    "timerSeconds" INTEGER,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Assessment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Assessment" ("createdAt", "currentItemId", "decisionRule", "evidenceRequired", "frameworkId", "id", "modelId", "modelVersion", "organisationId", "planVersion", "purpose", "scaleId", "sponsor", "status", "tieRule", "timerSeconds", "timerStartedAt", "title", "unit") SELECT "createdAt", "currentItemId", "decisionRule", "evidenceRequired", "frameworkId", "id", "modelId", "modelVersion", "organisationId", "planVersion", "purpose", "scaleId", "sponsor", "status", "tieRule", "timerSeconds", "timerStartedAt", "title", "unit" FROM "Assessment";
DROP TABLE "Assessment";
ALTER TABLE "new_Assessment" RENAME TO "Assessment";
CREATE INDEX "Assessment_organisationId_idx" ON "Assessment"("organisationId");
CREATE TABLE "new_CapabilityResult" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "rating" TEXT NOT NULL,
    "scaleId" TEXT NOT NULL DEFAULT '',
    "rationale" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "dissent" TEXT NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '[]',
    "worksheetId" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supersededAt" DATETIME,
    "supersedeReason" TEXT,
    CONSTRAINT "CapabilityResult_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CapabilityResult_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CapabilityResult_worksheetId_fkey" FOREIGN KEY ("worksheetId") REFERENCES "DocumentVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CapabilityResult" ("dissent", "id", "itemId", "rating", "rationale", "recordedAt", "recordedById", "roundId", "rule", "supersedeReason", "supersededAt", "worksheetId") SELECT "dissent", "id", "itemId", "rating", "rationale", "recordedAt", "recordedById", "roundId", "rule", "supersedeReason", "supersededAt", "worksheetId" FROM "CapabilityResult";
DROP TABLE "CapabilityResult";
ALTER TABLE "new_CapabilityResult" RENAME TO "CapabilityResult";
CREATE INDEX "CapabilityResult_itemId_idx" ON "CapabilityResult"("itemId");
CREATE TABLE "new_Item" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "attributeId" TEXT NOT NULL,
    "part" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    CONSTRAINT "Item_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Item_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "ProcessInstance" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Item" ("assessmentId", "attributeId", "id", "instanceId", "position", "state") SELECT "assessmentId", "attributeId", "id", "instanceId", "position", "state" FROM "Item";
DROP TABLE "Item";
ALTER TABLE "new_Item" RENAME TO "Item";
CREATE INDEX "Item_assessmentId_position_idx" ON "Item"("assessmentId", "position");
CREATE UNIQUE INDEX "Item_instanceId_attributeId_part_key" ON "Item"("instanceId", "attributeId", "part");
CREATE TABLE "new_Member" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" DATETIME,
    "independence" TEXT NOT NULL DEFAULT '',
    "competence" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Member_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Member" ("assessmentId", "id", "joinedAt", "removedAt", "role", "userId") SELECT "assessmentId", "id", "joinedAt", "removedAt", "role", "userId" FROM "Member";
DROP TABLE "Member";
ALTER TABLE "new_Member" RENAME TO "Member";
CREATE INDEX "Member_userId_idx" ON "Member"("userId");
CREATE UNIQUE INDEX "Member_assessmentId_userId_key" ON "Member"("assessmentId", "userId");
CREATE TABLE "new_ProcessInstance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "scopedProcessId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "across" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "ProcessInstance_scopedProcessId_fkey" FOREIGN KEY ("scopedProcessId") REFERENCES "ScopedProcess" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_ProcessInstance" ("id", "name", "position", "scopedProcessId") SELECT "id", "name", "position", "scopedProcessId" FROM "ProcessInstance";
DROP TABLE "ProcessInstance";
ALTER TABLE "new_ProcessInstance" RENAME TO "ProcessInstance";
CREATE INDEX "ProcessInstance_scopedProcessId_idx" ON "ProcessInstance"("scopedProcessId");
CREATE TABLE "new_Round" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "scaleId" TEXT NOT NULL DEFAULT '',
    "openedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revealedAt" DATETIME,
    CONSTRAINT "Round_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Round" ("id", "itemId", "number", "openedAt", "revealedAt") SELECT "id", "itemId", "number", "openedAt", "revealedAt" FROM "Round";
DROP TABLE "Round";
ALTER TABLE "new_Round" RENAME TO "Round";
CREATE UNIQUE INDEX "Round_itemId_number_key" ON "Round"("itemId", "number");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "PlanApproval_assessmentId_version_key" ON "PlanApproval"("assessmentId", "version");

-- CreateIndex
CREATE INDEX "Evidence_assessmentId_idx" ON "Evidence"("assessmentId");

-- CreateIndex
CREATE INDEX "EvidenceLink_instanceId_idx" ON "EvidenceLink"("instanceId");

-- Rounds and results of before are on the scale the plan names now.
UPDATE "Round" SET "scaleId" = (SELECT "Assessment"."scaleId" FROM "Item" JOIN "Assessment" ON "Assessment"."id" = "Item"."assessmentId" WHERE "Item"."id" = "Round"."itemId");
UPDATE "CapabilityResult" SET "scaleId" = (SELECT "Assessment"."scaleId" FROM "Item" JOIN "Assessment" ON "Assessment"."id" = "Item"."assessmentId" WHERE "Item"."id" = "CapabilityResult"."itemId");
