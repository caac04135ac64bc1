-- CreateTable
CREATE TABLE "DocumentAuthor" (
    "document" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "from" INTEGER NOT NULL,
    "memberId" TEXT NOT NULL,

    PRIMARY KEY ("document", "clientId", "from")
);
