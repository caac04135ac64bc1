import { z } from 'zod'
import { type Evidence, evidenceKinds, evidenceStrengths, type RecordedEvidence } from './evidence.ts'

const recordedSchema = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(evidenceKinds),
    title: z.string(),
    source: z.string(),
    reference: z.string(),
    date: z.string(),
    strength: z.enum(evidenceStrengths),
  }),
)

/** The pieces a result was recorded on, as JSON to be stored with it. */
export function recordEvidence(pieces: readonly Evidence[]): string {
  return JSON.stringify(
    pieces.map(
      ({ id, kind, title, source, reference, date, strength }): RecordedEvidence => ({
        id,
        kind,
        title,
        source,
        reference,
        date,
        strength,
      }),
    ),
  )
}

/** The pieces a result was recorded on, as they stood then. */
export function recordedEvidence(stored: string): RecordedEvidence[] {
  return recordedSchema.parse(JSON.parse(stored))
}
