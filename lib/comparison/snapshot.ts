import { z } from 'zod'
import type { AssessmentReport } from '../report/report.ts'

const name = z.string().max(400)
const level = z.int().min(0).max(9)

/**
 * What an assessment resulted in, as far as another can be compared with it: levels and profiles with what they were
 * measured by. It names nobody. Kept as JSON beside the assessment that is compared with it.
 */
export const resultSnapshotSchema = z.strictObject({
  assessmentId: name,
  title: name,
  unit: name,
  organisation: name,
  /** When results were recorded; null where there are none. */
  period: z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() }).nullable(),
  model: z.strictObject({ id: name, version: name, name }),
  framework: z.strictObject({ id: name, name, attributeIds: z.array(name).max(200) }),
  scale: z.strictObject({
    id: name,
    name,
    steps: z.array(z.strictObject({ symbol: name, name, above: z.number(), upTo: z.number() })).max(50),
  }),
  processes: z
    .array(
      z.strictObject({
        processId: name,
        name,
        targetLevel: level,
        /** Null where nothing was rated; older snapshots say 0 then. */
        level: level.nullable(),
        /** Everything in scope was recorded. */
        complete: z.boolean(),
        instances: z.array(name).max(200),
        /** Attributes in scope; null where a report leaves profiles out. */
        attributes: z
          .array(z.strictObject({ attributeId: name, name, level, rating: name.nullable() }))
          .max(200)
          .nullable(),
      }),
    )
    .max(500),
})

/** Where an earlier result was taken from: another assessment here, or the file of a report. */
export const resultOrigins = ['assessment', 'file'] as const
export type ResultOrigin = (typeof resultOrigins)[number]

export type ResultSnapshot = z.infer<typeof resultSnapshotSchema>
export type ProcessSnapshot = ResultSnapshot['processes'][number]

/** What a report says of results, for comparing. */
export function snapshotOf(report: AssessmentReport): ResultSnapshot {
  const { assessment, period, model, framework, method, processes } = report
  return {
    assessmentId: assessment.id,
    title: assessment.title,
    unit: assessment.unit,
    organisation: assessment.organisation,
    period: period && { from: period.from, to: period.to },
    model: { id: model.id, version: model.version, name: model.name },
    framework: { id: framework.id, name: framework.name, attributeIds: framework.attributes.map(({ id }) => id) },
    scale: {
      id: method.scale.id,
      name: method.scale.name,
      steps: method.scale.steps.map(({ symbol, name, above, upTo }) => ({ symbol, name, above, upTo })),
    },
    processes: processes.map(({ processId, name, targetLevel, level, complete, instances, attributes }) => ({
      processId,
      name,
      targetLevel,
      level: attributes === null || attributes.some(({ rating }) => rating !== null) ? level : null,
      complete,
      instances: instances.map((instance) => instance.name),
      attributes:
        attributes
          ?.filter(({ inScope }) => inScope)
          .map(({ attributeId, name, level, rating }) => ({ attributeId, name, level, rating })) ?? null,
    })),
  }
}

/** Snapshots from the earliest to the latest, by when their last result was recorded; those without any come first. */
export function byTime<One>(all: readonly One[], snapshotOfOne: (one: One) => ResultSnapshot): One[] {
  const endOf = (one: One) => snapshotOfOne(one).period?.to ?? ''
  return all.toSorted((a, b) => endOf(a).localeCompare(endOf(b), 'en'))
}
