import { onOneScale } from '../../lib/measurement/basic.ts'
import type { RatingScale } from '../../lib/measurement/framework.ts'
import type { Rating } from '../../lib/measurement/scale.ts'
import { type ClauseReadiness, readinessByClause } from '../../lib/model/readiness.ts'
import { processProfile } from '../../lib/report/profile.ts'
import { measurementOfPlan } from '../assessment/measurement.ts'
import type { Queries } from '../db/client.ts'
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
  const { framework } = measurement
  // The attribute of process performance: the one that outcomes are the parts of, or the first there is.
  const performance = framework.attributes.find(({ parts }) => parts === 'outcomes') ?? framework.attributes[0]
  const processes = new Map<string, Rating>()
  const outcomes = new Map<string, Rating>()
  for (const { processId, instances } of assessment.processes) {
    const rated = instances.map(({ items }) =>
      items
        .filter(({ attributeId }) => attributeId === performance?.id)
        .map(({ attributeId, part, results: [result] }) => ({ attributeId, part, rating: result?.rating ?? null })),
    )
    const ratingOf = (items: typeof rated) =>
      processProfile(measurement, items).attributes.find(({ attributeId }) => attributeId === performance?.id)?.rating
    const whole = ratingOf(rated)
    if (whole) processes.set(processId, whole)
    for (const part of new Set(rated.flat().map((item) => item.part))) {
      if (part === '') continue
      const rating = ratingOf(rated.map((items) => items.filter((item) => item.part === part)))
      if (rating) outcomes.set(part, rating)
    }
  }
  // Ratings that were given before the plan's scale changed are read on one scale with those after.
  const { scale, fold } = onOneScale(framework, measurement.scale, [...processes.values(), ...outcomes.values()])
  const folded = (ratings: ReadonlyMap<string, Rating>) =>
    new Map([...ratings].map(([id, rating]) => [id, fold(rating)]))
  return {
    requirements: model.requirements?.name ?? '',
    scale,
    clauses: readinessByClause(model, { scale, outcomes: folded(outcomes), processes: folded(processes) }),
  }
}
