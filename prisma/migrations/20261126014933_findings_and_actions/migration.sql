-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "addedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Finding_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FindingPlace" (
    "findingId" TEXT NOT NULL,
    "scopedProcessId" TEXT NOT NULL,
    "attributeId" TEXT NOT NULL,

    PRIMARY KEY ("findingId", "scopedProcessId", "attributeId"),
    CONSTRAINT "FindingPlace_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FindingPlace_scopedProcessId_fkey" FOREIGN KEY ("scopedProcessId") REFERENCES "ScopedProcess" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FindingEvidence" (
    "findingId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,

    PRIMARY KEY ("findingId", "evidenceId"),
    CONSTRAINT "FindingEvidence_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FindingEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImprovementAction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "due" TEXT NOT NULL DEFAULT '',
    "priority" TEXT NOT NULL,
    "effort" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "addedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ImprovementAction_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionPlace" (
    "actionId" TEXT NOT NULL,
    "scopedProcessId" TEXT NOT NULL,
    "attributeId" TEXT NOT NULL,

    PRIMARY KEY ("actionId", "scopedProcessId", "attributeId"),
    CONSTRAINT "ActionPlace_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "ImprovementAction" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ActionPlace_scopedProcessId_fkey" FOREIGN KEY ("scopedProcessId") REFERENCES "ScopedProcess" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionFinding" (
    "actionId" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,

    PRIMARY KEY ("actionId", "findingId"),
    CONSTRAINT "ActionFinding_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "ImprovementAction" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ActionFinding_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Finding_assessmentId_idx" ON "Finding"("assessmentId");

-- CreateIndex
CREATE INDEX "FindingPlace_scopedProcessId_idx" ON "FindingPlace"("scopedProcessId");

-- CreateIndex
CREATE INDEX "FindingEvidence_evidenceId_idx" ON "FindingEvidence"("evidenceId");

-- CreateIndex
CREATE INDEX "ImprovementAction_assessmentId_idx" ON "ImprovementAction"("assessmentId");

-- CreateIndex
CREATE INDEX "ActionPlace_scopedProcessId_idx" ON "ActionPlace"("scopedProcessId");

-- CreateIndex
CREATE INDEX "ActionFinding_findingId_idx" ON "ActionFinding"("findingId");
