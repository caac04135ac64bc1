import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import {
  type DecisionRule,
  decisionRuleNames,
  dissentFrom,
  mayRecord,
  type Proposal,
  proposeRating,
} from '../../lib/consensus/decision.ts'
import { needsRationale } from '../../lib/consensus/grounds.ts'
import { DomainError } from '../../lib/errors.ts'
import { recordEvidence } from '../../lib/evidence/recorded.ts'
import { displayRating, isRating } from '../../lib/measurement/scale.ts'
import { worksheetOf } from '../../lib/workshop/document.ts'
import { draftRating, textOf, worksheetFields } from '../../lib/workshop/worksheet.ts'
import type { MakeChange } from '../change/change.ts'
import { evidenceOfItem } from '../evidence/register.ts'
import { decisionRuleOf, decisionTermsOf } from '../plan/decision.ts'
import type { Services } from '../services.ts'
import { keepVersion } from '../worksheet/version.ts'
import { type FoundItem, findItem, move } from '../workshop/item.ts'

/**
 * Stores the agreed rating of an item as its capability result: read from the worksheet's draft, checked against the
 * plan's decision rule, with rationale, dissent and the worksheet as it stood. Returns the result's id.
 */
export async function recordResult(
  { db, sync }: Pick<Services, 'db' | 'sync'>,
  change: MakeChange,
  { assessmentId, itemId, rating, memberId }: Recording,
): Promise<string> {
  const found = await findItem(db, assessmentId, itemId)
  // One frozen state is what is checked, what is kept and what is hashed.
  const worksheet = await sync.freeze(worksheetOf(found))
  const draft = readDraft(worksheet.state, found)

  const id = randomUUID()
  const detail = { itemId, rating, resultId: id }
  return change({ action: 'item.recorded', detail, topics: ['results', 'worksheets'] }, async (tx) => {
    const item = await findItem(tx, assessmentId, itemId)
    const { round, assessment, scale } = item
    if (!round) throw new DomainError('conflict', 'This item has not been rated yet. Open it for rating first.')
    const rule = decisionRuleOf(assessment.decisionRule)
    const ballots = round.ballots.map(({ memberId, choice }) => ({ memberId, choice }))
    const choices = ballots.map(({ choice }) => choice)
    const proposal = proposeRating(scale, rule, choices, decisionTermsOf(assessment))
    if (draft.rating !== rating) {
      throw new DomainError(
        'conflict',
        `The draft in the worksheet says ${draft.rating ? displayRating(draft.rating) : 'nothing yet'}, not ${displayRating(rating)}. Agree on one and record again.`,
      )
    }
    if (!isRating(scale, rating)) {
      throw new DomainError('invalid', `${rating} is no step of the plan’s scale. Choose one that is.`)
    }
    if (!mayRecord(rule, proposal, rating)) throw new DomainError('conflict', notByRule(rule, proposal))
    const register = await evidenceOfItem(tx, item)
    checkGrounds(item, choices, { ...draft, linked: register.length }, rating)

    await move(tx, item, 'record')
    const worksheetId = await keepVersion(tx, item, 'record', worksheet)
    await tx.capabilityResult.create({
      data: {
        id,
        itemId,
        roundId: round.id,
        rating,
        scaleId: scale.id,
        rationale: draft.rationale,
        rule,
        evidence: recordEvidence(register),
        dissent: JSON.stringify(dissentFrom(scale, rating, ballots)),
        worksheetId,
        recordedById: memberId,
      },
    })
    return id
  })
}

type Recording = { assessmentId: string; itemId: string; rating: string; memberId: string }
type Draft = { rating: string | undefined; rationale: string; notes: string }

function readDraft(state: Uint8Array, { attributeId, part }: { attributeId: string; part: string }): Draft {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return {
    rating: draftRating(doc, attributeId, part),
    rationale: textOf(doc, worksheetFields.rationale(attributeId, part)),
    notes: textOf(doc, worksheetFields.notes(attributeId, part)),
  }
}

/** Why the plan's rule does not let this rating be recorded, and which one it would. */
function notByRule(rule: DecisionRule, { rating, reached, reason }: Proposal): string {
  if (!reached || !rating) return `${decisionRuleNames[rule].name}: ${reason}`
  return `By the plan’s rule, ${decisionRuleNames[rule].name.toLowerCase()}, the rating is ${displayRating(rating)}. Record that, or change the rule in the plan.`
}

/** A rating that not everybody gave needs its reasons; where the plan demands evidence, every rating needs some. */
function checkGrounds(
  { assessment, scale }: FoundItem,
  choices: string[],
  draft: Draft & { linked: number },
  rating: string,
): void {
  if (needsRationale(scale, rating, choices) && draft.rationale === '') {
    throw new DomainError(
      'invalid',
      'The ballots do not agree on this rating. Write the rationale of the agreed rating, then record it.',
    )
  }
  if (assessment.evidenceRequired && draft.notes === '' && draft.linked === 0) {
    throw new DomainError(
      'invalid',
      'The plan asks for objective evidence for each rating. Write it into the notes of this item, or link a piece of the evidence register to it, then record.',
    )
  }
}
