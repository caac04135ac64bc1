import type { Queries } from '../db/client.ts'

/**
 * Takes an assessment for the rest of a transaction, so that changes of it come one after another: what is read of it
 * from here on stays true until the transaction ends. SQLite has one writer anyway (server/db/connection.ts);
 * PostgreSQL holds the others back at the row that is written here.
 */
export function takeAssessment(tx: Queries, assessmentId: string): Promise<{ status: string }> {
  return tx.assessment.update({
    where: { id: assessmentId },
    data: { id: assessmentId },
    select: { status: true },
  })
}
