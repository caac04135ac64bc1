-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ScopedProcess" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "processId" TEXT NOT NULL,
    "targetLevel" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "allInstances" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "ScopedProcess_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_ScopedProcess" ("assessmentId", "id", "position", "processId", "targetLevel") SELECT "assessmentId", "id", "position", "processId", "targetLevel" FROM "ScopedProcess";
DROP TABLE "ScopedProcess";
ALTER TABLE "new_ScopedProcess" RENAME TO "ScopedProcess";
CREATE UNIQUE INDEX "ScopedProcess_assessmentId_processId_key" ON "ScopedProcess"("assessmentId", "processId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
