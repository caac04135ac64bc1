import { DomainError } from '../errors.ts'
import type { ProcessAttribute } from '../measurement/framework.ts'
import type { ReportItem, ReportResult } from './report.ts'
import type { SourceItem, SourceResult } from './source.ts'

export type NameOf = (memberId: string) => string

/** One item with its revealed rounds, the result that stands and those that were reopened. */
export function reportItem(
  attributes: readonly ProcessAttribute[],
  { id, attributeId, part, label, state, rounds, results }: SourceItem,
  nameOf: NameOf,
): ReportItem {
  const attribute = attributes.find((candidate) => candidate.id === attributeId)
  if (!attribute) throw new DomainError('not-found', `The measurement framework has no attribute “${attributeId}”.`)
  const standing = results.find((result) => result.superseded === null)
  return {
    itemId: id,
    attributeId,
    attributeName: attribute.name,
    part,
    label,
    level: attribute.level,
    state,
    rounds: rounds.flatMap(({ number, revealedAt, ballots }) =>
      revealedAt
        ? [
            {
              number,
              revealedAt: revealedAt.toISOString(),
              ballots: ballots.map((ballot) => ({ ...ballot, name: nameOf(ballot.memberId) })),
            },
          ]
        : [],
    ),
    result: standing ? reportResult(standing, nameOf) : null,
    superseded: results.flatMap((result) =>
      result.superseded
        ? [
            {
              ...reportResult(result, nameOf),
              supersededAt: result.superseded.at.toISOString(),
              reason: result.superseded.reason,
            },
          ]
        : [],
    ),
  }
}

function reportResult(result: SourceResult, nameOf: NameOf): ReportResult {
  return {
    rating: result.rating,
    rationale: result.rationale,
    decisionRule: result.rule,
    dissent: result.dissent.map(({ memberId, choice }) => ({ memberId, name: nameOf(memberId), choice })),
    evidence: result.evidence,
    register: result.register,
    worksheetSha256: result.worksheetSha256,
    recordedBy: nameOf(result.recordedById),
    recordedAt: result.recordedAt.toISOString(),
  }
}
