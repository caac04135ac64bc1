import type * as Y from 'yjs'
import { isListOf, isNumber, isOneOf, isRecordOf, isText, isWhole, orLeftOut, orNull, type Shaped } from '../shape.ts'
import { confidences } from './ballot.ts'
import { itemStates } from './item.ts'
import { isLitPassage } from './spotlight.ts'
import { isTopicVersions } from './topic.ts'

/**
 * The stage: what everyone in the room looks at. It is a projection of the database, written by the server alone;
 * throwing it away and projecting again loses nothing. Values are small and plain; only those that changed are
 * written, so a change costs the room a few bytes.
 */
const isItemOnStage = isRecordOf({
  state: isOneOf(itemStates),
  round: isWhole(0),
  /** Put aside for later. */
  parked: orLeftOut(isOneOf([true])),
  /** The agreed rating, once recorded, as it reads on the plan's scale. */
  rating: orLeftOut(isText),
})

const isRevealedBallot = isRecordOf({
  memberId: isText,
  choice: isText,
  confidence: orLeftOut(isOneOf(confidences)),
  remark: orLeftOut(isText),
})

const isReveal = isRecordOf({
  itemId: isText,
  round: isWhole(1),
  /** The scale the ballots are on, where it is known: the plan may name another since. */
  scaleId: orLeftOut(isText),
  ballots: isListOf(isRevealedBallot),
})

const isNow = isRecordOf({
  currentItemId: orNull(isText),
  /** The time box: when it began (ms since the epoch, by the server's clock) and how long it lasts. */
  timer: orNull(isRecordOf({ startedAt: isNumber, seconds: isNumber })),
  /** How often each topic has changed, so that pages know when to fetch it again. */
  topics: isTopicVersions,
  /** Requests of people who wait to be let in; who they are is told to the lead alone. */
  waiting: isListOf(isText),
  /** When the lead last called everybody here, ms since the epoch: pages that look elsewhere come back. */
  calledAt: orNull(isNumber),
  /** The text of a worksheet that the lead shows to everybody: from which item, which of its texts, since when. */
  spotlight: orNull(
    isRecordOf({
      itemId: isText,
      field: isText,
      at: isNumber,
      /** Which passage of it, and how what is shown reads. */
      passage: orNull(isLitPassage),
    }),
  ),
  /** Process instances whose worksheet only the lead writes now. */
  locked: isListOf(isText),
  /** Ballots of the current item's round, once revealed. */
  reveal: orNull(isReveal),
})

/** What a stage says that was stored before these were part of it. */
const leftOut = { topics: {}, waiting: [], calledAt: null, spotlight: null, locked: [] }

export type ItemOnStage = Shaped<typeof isItemOnStage>
export type RevealedBallot = Shaped<typeof isRevealedBallot>
export type Reveal = Shaped<typeof isReveal>
export type Stage = Shaped<typeof isNow> & {
  items: Record<string, ItemOnStage>
  /** Members who have a ballot in the open round of the current item; never what it says. */
  voted: string[]
}

/** The stage as a client reads it; undefined until the server has projected it once. */
export function readStage(doc: Y.Doc): Stage | undefined {
  const now: unknown = Object.assign({}, leftOut, doc.getMap('stage').get('now'))
  if (!isNow(now)) return undefined
  const items: Stage['items'] = {}
  for (const [id, item] of doc.getMap('items')) if (isItemOnStage(item)) items[id] = item
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
