import { createHash, randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { type DecisionRule, dissentFrom } from '../../lib/consensus/decision.ts'
import { evidenceFor } from '../../lib/evidence/coverage.ts'
import type { Evidence } from '../../lib/evidence/evidence.ts'
import { recordEvidence } from '../../lib/evidence/recorded.ts'
import type { RatingScale } from '../../lib/measurement/framework.ts'
import type { CastBallot } from '../../lib/workshop/ballot.ts'
import { documentName, worksheetOf } from '../../lib/workshop/document.ts'
import type { ItemState } from '../../lib/workshop/item.ts'
import { proposeDraft, worksheetFields } from '../../lib/workshop/worksheet.ts'
import { people } from './people.ts'
import type { Played } from './played.ts'
import type { ItemStory, RecordStory, RoundStory, Votes } from './story.ts'
import { appendTexts, replaceTexts } from './text.ts'
import type { RoundTimes } from './timeline.ts'

type Scene = {
  assessmentId: string
  instanceId: string
  /** The worksheet, as it stands when the item is taken up. */
  doc: Y.Doc
  position: number
  story: ItemStory
  scale: RatingScale
  decisionRule: DecisionRule
  register: readonly Evidence[]
  /** When each of its rounds took place. */
  times: RoundTimes[]
  now: Date
}

/** Adds one item with its notes, its rounds and its results to what was played. */
export function playItem(played: Played, scene: Scene): void {
  const { assessmentId, instanceId, doc, position, story, times, now } = scene
  const { attributeId, notes = [], rounds = [], open = false, ahead = {} } = story
  const itemId = randomUUID()
  played.items.push({ id: itemId, assessmentId, instanceId, attributeId, position, state: stateOf(story) })
  appendTexts(doc, worksheetFields.notes(attributeId), notes, now)

  for (const [index, round] of rounds.entries()) {
    const at = times[index]
    if (!at) throw new Error(`Round ${index + 1} of ${attributeId} has no time.`)
    const id = randomUUID()
    const { openedAt, revealedAt } = at
    played.rounds.push({ id, itemId, number: index + 1, scaleId: scene.scale.id, openedAt, revealedAt })
    const ballots = ballotsOf(round.votes)
    played.ballots.push(...ballots.map((ballot) => ({ id: randomUUID(), roundId: id, ...ballot })))
    castAll(played, itemId, index + 1, round.votes)
    keepVersion(played, scene, { itemId, reason: 'reveal', at: revealedAt })
    if (round.recorded) {
      record(played, scene, { itemId, roundId: id, at, again: times[index + 1], recorded: round.recorded, ballots })
    }
  }
  if (open) {
    played.rounds.push({ id: randomUUID(), itemId, number: rounds.length + 1, openedAt: now })
    played.currentItemId = itemId
  }
  castAll(played, itemId, rounds.length + 1, ahead)
}

type Record = {
  itemId: string
  roundId: string
  at: RoundTimes
  /** The round that followed when it was reopened. */
  again: RoundTimes | undefined
  recorded: RecordStory
  ballots: { memberId: string; choice: string }[]
}

function record(played: Played, scene: Scene, { itemId, roundId, at, again, recorded, ballots }: Record): void {
  const { doc, story, scale, instanceId, register, decisionRule, now } = scene
  const { attributeId } = story
  const { rating, rationale, reopened, notesAfter = [] } = recorded
  proposeDraft(doc, attributeId, rating)
  replaceTexts(doc, worksheetFields.rationale(attributeId), [rationale], now)
  played.results.push({
    id: randomUUID(),
    itemId,
    roundId,
    rating,
    scaleId: scale.id,
    rationale,
    rule: decisionRule,
    dissent: JSON.stringify(
      dissentFrom(
        scale,
        rating,
        ballots.map(({ memberId, choice }) => ({ memberId, choice })),
      ),
    ),
    evidence: recordEvidence(evidenceFor(register, { instanceIds: [instanceId], attributeId, part: '' })),
    worksheetId: keepVersion(played, scene, { itemId, reason: 'record', at: at.recordedAt }),
    recordedById: leadId,
    recordedAt: at.recordedAt,
    ...(reopened && { supersededAt: again?.openedAt ?? now, supersedeReason: reopened }),
  })
  appendTexts(doc, worksheetFields.notes(attributeId), notesAfter, now)
}

const leadId = people.find(({ role }) => role === 'lead')?.id ?? ''

/** The worksheet as it stands, kept for the item; returns the version's id. */
function keepVersion(
  played: Played,
  { doc, assessmentId, instanceId }: Scene,
  { itemId, reason, at }: { itemId: string; reason: 'reveal' | 'record'; at: Date },
): string {
  const id = randomUUID()
  const state = Uint8Array.from(Y.encodeStateAsUpdate(doc))
  const sha256 = createHash('sha256').update(state).digest('hex')
  played.versions.push({
    id,
    document: documentName(worksheetOf({ assessmentId, instanceId })),
    reason,
    itemId,
    at,
    state,
    sha256,
  })
  return id
}

function ballotsOf(votes: Votes) {
  return people.flatMap(({ key, id: memberId }) => {
    const [choice, confidence = null, remark = ''] = votes[key] ?? []
    return choice === undefined ? [] : [{ memberId, choice, confidence, remark }]
  })
}

function castAll(played: Played, itemId: string, round: number, votes: Votes): void {
  for (const { memberId, choice, confidence, remark } of ballotsOf(votes)) {
    const ballot: CastBallot = { choice, ...(confidence && { confidence }), ...(remark && { remark }) }
    played.cast.push({ memberId, itemId, round, ballot })
  }
}

function stateOf({ rounds = [], open }: ItemStory): ItemState {
  if (open) return 'open'
  const last: RoundStory | undefined = rounds.at(-1)
  if (!last || last.recorded?.reopened) return 'waiting'
  return last.recorded ? 'recorded' : 'revealed'
}
