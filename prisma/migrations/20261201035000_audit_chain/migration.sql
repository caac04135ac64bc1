-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "auditDays" INTEGER;

-- RedefineTables: events outlive the assessment they are about.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_AuditEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "organisationId" TEXT,
    "assessmentId" TEXT,
    "actorId" TEXT,
    "address" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT ''
);
INSERT INTO "new_AuditEvent" ("id", "organisationId", "assessmentId", "actorId", "at", "action", "detail")
SELECT "id",
       COALESCE((SELECT "organisationId" FROM "Assessment" WHERE "Assessment"."id" = "AuditEvent"."assessmentId"),
                (SELECT "organisationId" FROM "User" WHERE "User"."id" = "AuditEvent"."actorId")),
       "assessmentId", "actorId",
       "at", "action", "detail"
FROM "AuditEvent";
DROP TABLE "AuditEvent";
ALTER TABLE "new_AuditEvent" RENAME TO "AuditEvent";
CREATE INDEX "AuditEvent_assessmentId_id_idx" ON "AuditEvent"("assessmentId", "id");
CREATE INDEX "AuditEvent_organisationId_id_idx" ON "AuditEvent"("organisationId", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateTable
CREATE TABLE "AuditCut" (
    "upTo" INTEGER NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- What is in the chain is neither changed nor deleted, but for what lies before a cut.
CREATE TRIGGER "AuditEvent_never_changed" BEFORE UPDATE ON "AuditEvent"
WHEN OLD."hash" <> ''
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is not changed.');
END;
CREATE TRIGGER "AuditEvent_never_deleted" BEFORE DELETE ON "AuditEvent"
WHEN OLD."hash" <> '' AND OLD."id" > COALESCE((SELECT MAX("upTo") FROM "AuditCut"), 0)
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is not deleted.');
END;

-- INSERT OR REPLACE takes the row before away without asking the triggers above.
CREATE TRIGGER "AuditEvent_never_replaced" BEFORE INSERT ON "AuditEvent"
WHEN EXISTS (SELECT 1 FROM "AuditEvent" WHERE "id" = NEW."id" AND "hash" <> '')
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is not changed.');
END;
