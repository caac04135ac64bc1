import type * as Y from 'yjs'
import { isOneOf, isRecordOf, isTextOf, orLeftOut, type Shaped } from '../shape.ts'

/**
 * A ballot document belongs to one member and holds their own ratings: plain values, keyed by item and round, so
 * that they can be cast ahead of time, offline and on several devices. Only its owner and the server see its bytes;
 * at the reveal the server copies values out of it, never Yjs structures.
 */
export const confidences = ['low', 'medium', 'high'] as const

const isCastBallot = isRecordOf({
  /** A step of the plan's scale, or one of the two honest ways not to rate. */
  choice: isTextOf({ least: 1, most: 16 }),
  confidence: orLeftOut(isOneOf(confidences)),
  remark: orLeftOut(isTextOf({ most: 1000 })),
})

/** One member's rating of one item in one round, before it is revealed. */
export type CastBallot = Shaped<typeof isCastBallot>
export type Confidence = (typeof confidences)[number]

const ballotKey = (itemId: string, round: number) => `${itemId}/${round}`

function ballotsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('ballots')
}

/**
 * Whether the member has cast a ballot. It looks at what is cast no more than a ballot box does: before the reveal
 * nobody else may learn anything of it, not even whether it can be read.
 */
export function hasBallot(doc: Y.Doc, itemId: string, round: number): boolean {
  return ballotsOf(doc).has(ballotKey(itemId, round))
}

/** What the member chose, or undefined when nothing (or nothing readable) was cast. */
export function readBallot(doc: Y.Doc, itemId: string, round: number): CastBallot | undefined {
  const cast = ballotsOf(doc).get(ballotKey(itemId, round))
  if (!isCastBallot(cast)) return undefined
  const { choice, confidence, remark } = cast
  return { choice, ...(confidence !== undefined && { confidence }), ...(remark !== undefined && { remark }) }
}

/** Casts or changes a ballot; a later one replaces the earlier. */
export function castBallot(doc: Y.Doc, itemId: string, round: number, ballot: CastBallot): void {
  ballotsOf(doc).set(ballotKey(itemId, round), ballot)
}

/** Takes a ballot back before the reveal. */
export function withdrawBallot(doc: Y.Doc, itemId: string, round: number): void {
  ballotsOf(doc).delete(ballotKey(itemId, round))
}
