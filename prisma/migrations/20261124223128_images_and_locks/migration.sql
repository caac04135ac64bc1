-- CreateTable
CREATE TABLE "Image" (
    "assessmentId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("assessmentId", "sha256"),
    CONSTRAINT "Image_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "ProcessInstance" ADD COLUMN "notesLocked" BOOLEAN NOT NULL DEFAULT false;
