import { storedDissent } from '../../../lib/consensus/dissent.ts'
import { recordedEvidence } from '../../../lib/evidence/recorded.ts'
import type { SourceItem, SourceResult } from '../../../lib/report/source.ts'
import { confidences } from '../../../lib/workshop/ballot.ts'
import { itemStates } from '../../../lib/workshop/item.ts'
import { worksheetFields } from '../../../lib/workshop/worksheet.ts'
import { storedWord } from '../../db/word.ts'
import { textsOfVersion } from '../../worksheet/version-text.ts'
import type { StoredItem, StoredResult } from './rows.ts'

/** An item with its rounds, and with its results as the worksheet stood when they were recorded. */
export function sourceItem({ id, attributeId, part, state, rounds, results }: StoredItem, label: string): SourceItem {
  return {
    id,
    attributeId,
    part,
    label,
    state: storedWord(itemStates, state),
    rounds: rounds.map(({ number, revealedAt, ballots }) => ({
      number,
      revealedAt,
      ballots: ballots.map(({ memberId, choice, confidence, remark }) => ({
        memberId,
        choice,
        confidence: confidences.find((known) => known === confidence) ?? null,
        remark,
      })),
    })),
    results: results.map((result) => sourceResult(result, worksheetFields.notes(attributeId, part))),
  }
}

function sourceResult(result: StoredResult, notes: string): SourceResult {
  const { rating, rationale, rule, dissent, evidence, worksheet, recordedById, recordedAt } = result
  return {
    rating,
    rationale,
    rule,
    dissent: storedDissent(dissent),
    evidence: textsOfVersion(worksheet.state, { notes }).notes,
    register: recordedEvidence(evidence),
    worksheetSha256: worksheet.sha256,
    recordedById,
    recordedAt,
    superseded: result.supersededAt ? { at: result.supersededAt, reason: result.supersedeReason ?? '' } : null,
  }
}
