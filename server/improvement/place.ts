import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import type { Place } from '../../lib/improvement/finding.ts'
import { targetProfile } from '../../lib/measurement/target.ts'
import type { Queries } from '../db/client.ts'
import { plannedMeasurement } from '../plan/measurement.ts'

/** What a form says of where something lies. */
export const placesSchema = z.array(z.object({ processId: z.string(), attributeId: z.string() })).max(300)

type StoredPlace = { scopedProcessId: string; attributeId: string }

/**
 * The rows of these places, each once. Throws `not-found` for what is not in scope. Where `asked`, each has to be asked
 * for by the target of its process, since nothing else has a gap to close.
 */
export async function placeRows(
  tx: Queries,
  assessmentId: string,
  places: readonly Place[],
  { asked }: { asked: boolean },
): Promise<StoredPlace[]> {
  const assessment = await tx.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    include: { processes: true },
  })
  const { framework } = plannedMeasurement(assessment)
  const rows = places.map(({ processId, attributeId }) => {
    const process = assessment.processes.find((scoped) => scoped.processId === processId)
    if (!process || !framework.attributes.some(({ id }) => id === attributeId)) {
      throw new DomainError('not-found', `${processId}, ${attributeId} is not in scope. Choose among what is assessed.`)
    }
    if (asked && !targetProfile(framework, process.targetLevel).has(attributeId)) {
      throw new DomainError(
        'invalid',
        `The target of ${processId}, level ${process.targetLevel}, does not ask for ${attributeId}. Raise the target in the plan, or choose another attribute.`,
      )
    }
    return { scopedProcessId: process.id, attributeId }
  })
  return [...new Map(rows.map((row) => [`${row.scopedProcessId} ${row.attributeId}`, row])).values()]
}

/** How places are read: with the identifier that the model gives the process. */
export const withProcess = { include: { scopedProcess: { select: { processId: true, position: true } } } } as const

type ReadPlace = { attributeId: string; scopedProcess: { processId: string; position: number } }

/** Places in the order of the agenda, then of the framework's identifiers. */
export function placesOf(stored: readonly ReadPlace[]): Place[] {
  return stored
    .toSorted(
      (a, b) => a.scopedProcess.position - b.scopedProcess.position || a.attributeId.localeCompare(b.attributeId, 'en'),
    )
    .map(({ attributeId, scopedProcess }) => ({ processId: scopedProcess.processId, attributeId }))
}
