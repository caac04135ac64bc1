import type * as Y from 'yjs'
import { z } from 'zod'
import { confidences } from './ballot.ts'
import { itemStates } from './item.ts'
import { litPassageSchema } from './spotlight.ts'

/**
 * The stage: what everyone in the room looks at. It is a projection of the database, written by the server alone;
 * throwing it away and projecting again loses nothing. Values are small and plain; only those that changed are
 * written, so a change costs the room a few bytes.
 */
const itemOnStageSchema = z.object({
  state: z.enum(itemStates),
  round: z.int().min(0),
  /** Put aside for later. */
  parked: z.literal(true).optional(),
  /** The agreed rating, once recorded, as it reads on the plan's scale. */
  rating: z.string().optional(),
})

const revealedBallotSchema = z.object({
  memberId: z.string(),
  choice: z.string(),
  confidence: z.enum(confidences).optional(),
  remark: z.string().optional(),
})

const revealSchema = z.object({
  itemId: z.string(),
  round: z.int().min(1),
  /** The scale the ballots are on, where it is known: the plan may name another since. */
  scaleId: z.string().optional(),
  ballots: z.array(revealedBallotSchema),
})

const nowSchema = z.object({
  currentItemId: z.string().nullable(),
  /** The time box: when it began (ms since the epoch, by the server's clock) and how long it lasts. */
  timer: z.object({ startedAt: z.number(), seconds: z.number() }).nullable(),
  /** Grows whenever the plan or the team changes, so that clients fetch them again. */
  planVersion: z.int(),
  /** Grows with each comment on the notes, so that clients fetch them again. */
  commentVersion: z.int().default(0),
  /** Requests of people who wait to be let in; who they are is told to the lead alone. */
  waiting: z.array(z.string()).default([]),
  /** When the lead last called everybody here, ms since the epoch: pages that look elsewhere come back. */
  calledAt: z.number().nullable().default(null),
  /** The text of a worksheet that the lead shows to everybody: from which item, which of its texts, since when. */
  spotlight: z
    .object({
      itemId: z.string(),
      field: z.string(),
      at: z.number(),
      /** Which passage of it, and how what is shown reads; left out by stages of before it was kept. */
      passage: litPassageSchema.nullable().default(null),
    })
    .nullable()
    .default(null),
  /** Process instances whose worksheet only the lead writes now. */
  locked: z.array(z.string()).default([]),
  /** Ballots of the current item's round, once revealed. */
  reveal: revealSchema.nullable(),
})

export type ItemOnStage = z.infer<typeof itemOnStageSchema>
export type RevealedBallot = z.infer<typeof revealedBallotSchema>
export type Reveal = z.infer<typeof revealSchema>
export type Stage = z.infer<typeof nowSchema> & {
  items: Record<string, ItemOnStage>
  /** Members who have a ballot in the open round of the current item; never what it says. */
  voted: string[]
}

/** The stage as a client reads it; undefined until the server has projected it once. */
export function readStage(doc: Y.Doc): Stage | undefined {
  const now = nowSchema.safeParse(doc.getMap('stage').get('now')).data
  if (!now) return undefined
  const items: Stage['items'] = {}
  for (const [id, value] of doc.getMap('items')) {
    const item = itemOnStageSchema.safeParse(value).data
    if (item) items[id] = item
  }
  return { ...now, items, voted: [...doc.getMap('voted').keys()] }
}

/** Makes the document show this stage, writing only what differs. Call it inside one transaction. */
export function projectStage(doc: Y.Doc, stage: Stage): void {
  const { items, voted, ...now } = stage
  writeDifferences(doc.getMap('stage'), { now })
  writeDifferences(doc.getMap('items'), items)
  writeDifferences(doc.getMap('voted'), Object.fromEntries(voted.map((memberId) => [memberId, true])))
}

function writeDifferences(map: Y.Map<unknown>, wanted: Record<string, unknown>): void {
  for (const key of [...map.keys()]) if (!(key in wanted)) map.delete(key)
  for (const [key, value] of Object.entries(wanted)) {
    if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value)
  }
}
