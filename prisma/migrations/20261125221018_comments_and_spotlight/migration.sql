-- CreateTable
CREATE TABLE "CommentThread" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "anchorFrom" TEXT NOT NULL DEFAULT '',
    "anchorTo" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" DATETIME,
    "resolvedById" TEXT,
    CONSTRAINT "CommentThread_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CommentThread_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "ProcessInstance" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "threadId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" DATETIME,
    CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "CommentThread" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN "spotlightItemId" TEXT;
ALTER TABLE "Assessment" ADD COLUMN "spotlightField" TEXT;
ALTER TABLE "Assessment" ADD COLUMN "spotlightAt" DATETIME;
ALTER TABLE "Assessment" ADD COLUMN "commentVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "CommentThread_instanceId_idx" ON "CommentThread"("instanceId");

-- CreateIndex
CREATE INDEX "CommentThread_assessmentId_idx" ON "CommentThread"("assessmentId");

-- CreateIndex
CREATE INDEX "Comment_threadId_createdAt_idx" ON "Comment"("threadId", "createdAt");
