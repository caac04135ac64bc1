-- CreateTable
CREATE TABLE "TopicVersion" (
    "assessmentId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    PRIMARY KEY ("assessmentId", "topic"),
    CONSTRAINT "TopicVersion_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What the versions of topics take the place of.
ALTER TABLE "Assessment" DROP COLUMN "planVersion";
ALTER TABLE "Assessment" DROP COLUMN "commentVersion";
