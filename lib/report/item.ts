import { agreementOf } from '../consensus/agreement.ts'
import { DomainError } from '../errors.ts'
import { basicStepOf, onOneScale } from '../measurement/basic.ts'
import type { Measurement } from './profile.ts'
import type { ReportItem, ReportResult } from './report.ts'
import type { SourceBallot, SourceItem, SourceResult } from './source.ts'

export type NameOf = (memberId: string) => string

/** One item with its revealed rounds, the result that stands and those that were reopened. */
export function reportItem(
  measurement: Measurement,
  { id, attributeId, part, label, state, rounds, results }: SourceItem,
  nameOf: NameOf,
): ReportItem {
  const attribute = measurement.framework.attributes.find((candidate) => candidate.id === attributeId)
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
              counts: countsOf(ballots),
              agreement: agreementOfRound(measurement, ballots),
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
    dissenting: result.dissent.length,
    dissent: result.dissent.map(({ memberId, choice }) => ({ memberId, name: nameOf(memberId), choice })),
    evidence: result.evidence,
    register: result.register,
    worksheetSha256: result.worksheetSha256,
    recordedBy: nameOf(result.recordedById),
    recordedAt: result.recordedAt.toISOString(),
  }
}

/** How many ballots said what, each choice once. */
export function countsOf(ballots: readonly { choice: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { choice } of ballots) counts[choice] = (counts[choice] ?? 0) + 1
  return counts
}

/** Agreement on the scale that its ballots are on, which may not be the plan's any more. */
function agreementOfRound({ framework, scale }: Measurement, ballots: readonly SourceBallot[]): number | null {
  const ratings = ballots.map(({ choice }) => choice).filter((choice) => basicStepOf(framework, choice))
  const common = onOneScale(framework, scale, ratings)
  return agreementOf(common.scale, ratings.map(common.fold)) ?? null
}
