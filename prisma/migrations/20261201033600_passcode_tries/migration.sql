-- CreateTable
CREATE TABLE "PasscodeTry" (
    "linkId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "wrong" INTEGER NOT NULL DEFAULT 0,
    "until" DATETIME NOT NULL,

    PRIMARY KEY ("linkId", "source"),
    CONSTRAINT "PasscodeTry_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "ShareLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
