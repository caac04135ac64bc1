import type { RatingScale } from '../../lib/measurement/framework.ts'
import type { ClauseReadiness } from '../../lib/model/readiness.ts'
import { readinessOfResults } from '../../lib/report/readiness.ts'
import type { Queries } from '../db/client.ts'
import { measurementOfPlan } from '../plan/measurement.ts'
import { modelOfPlan } from './stored.ts'

/** What the recorded results of an assessment let one expect of each clause of the requirements its model names. */
export type ReadinessView = {
  requirements: string
  /** The scale the weakest ratings are told on. */
  scale: RatingScale
  clauses: ClauseReadiness[]
}

export async function readinessOf(db: Queries, assessmentId: string): Promise<ReadinessView> {
  const assessment = await db.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    include: {
      processes: {
        include: {
          instances: {
            include: {
              items: {
                select: { attributeId: true, part: true, results: { where: { supersededAt: null }, take: 1 } },
              },
            },
          },
        },
      },
    },
  })
  const model = await modelOfPlan(db, assessment)
  const measurement = measurementOfPlan(assessment)
  const rated = assessment.processes.map(({ processId, instances }) => ({
    processId,
    instances: instances.map(({ items }) =>
      items.map(({ results: [result], ...item }) => ({ ...item, rating: result?.rating ?? null })),
    ),
  }))
  return { requirements: model.requirements?.name ?? '', ...readinessOfResults(model, measurement, rated) }
}
