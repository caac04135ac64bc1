import type { Queries } from '../../db/client.ts'
import { inOrderOfJoining } from '../../workshop/ballot.ts'

/** An assessment with everything of it that is a row and belongs into its report. */
export function assessmentWithResults(db: Queries, assessmentId: string) {
  return db.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    include: {
      organisation: true,
      approvals: { orderBy: { version: 'desc' }, take: 1 },
      members: { orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }], include: { user: true } },
      processes: {
        orderBy: { position: 'asc' },
        include: {
          instances: {
            orderBy: { position: 'asc' },
            include: {
              items: {
                orderBy: { position: 'asc' },
                include: {
                  rounds: { orderBy: { number: 'asc' }, include: { ballots: inOrderOfJoining } },
                  results: { orderBy: { recordedAt: 'asc' }, include: { worksheet: true } },
                },
              },
            },
          },
        },
      },
    },
  })
}

export type StoredAssessment = Awaited<ReturnType<typeof assessmentWithResults>>
export type StoredProcess = StoredAssessment['processes'][number]
export type StoredItem = StoredProcess['instances'][number]['items'][number]
export type StoredResult = StoredItem['results'][number]
