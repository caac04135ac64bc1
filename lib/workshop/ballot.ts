import type * as Y from 'yjs'
import { z } from 'zod'

/**
 * A ballot document belongs to one member and holds their own ratings: plain values, keyed by item and round, so
 * that they can be cast ahead of time, offline and on several devices. Only its owner and the server see its bytes;
 * at the reveal the server copies values out of it, never Yjs structures.
 */
export const confidences = ['low', 'medium', 'high'] as const

export const castBallotSchema = z.object({
  /** A step of the plan's scale, or one of the two honest ways not to rate. */
  choice: z.string().min(1).max(16),
  confidence: z.enum(confidences).optional(),
  remark: z.string().max(1000).optional(),
})

/** One member's rating of one item in one round, before it is revealed. */
export type CastBallot = z.infer<typeof castBallotSchema>
export type Confidence = (typeof confidences)[number]

const ballotKey = (itemId: string, round: number) => `${itemId}/${round}`

function ballotsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('ballots')
}

/** What the member chose, or undefined when nothing (or nothing readable) was cast. */
export function readBallot(doc: Y.Doc, itemId: string, round: number): CastBallot | undefined {
  return castBallotSchema.safeParse(ballotsOf(doc).get(ballotKey(itemId, round))).data
}

/** Casts or changes a ballot; a later one replaces the earlier. */
export function castBallot(doc: Y.Doc, itemId: string, round: number, ballot: CastBallot): void {
  ballotsOf(doc).set(ballotKey(itemId, round), ballot)
}

/** Takes a ballot back before the reveal. */
export function withdrawBallot(doc: Y.Doc, itemId: string, round: number): void {
  ballotsOf(doc).delete(ballotKey(itemId, round))
}
