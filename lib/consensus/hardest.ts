import { basicStepOf, onOneScale } from '../measurement/basic.ts'
import type { MeasurementFramework, RatingScale } from '../measurement/framework.ts'
import { agreementOf } from './agreement.ts'
import type { CountedBallot } from './ballot.ts'
import { effectOfRound, type RoundVerdict } from './effect.ts'
import { type Spread, spreadOf } from './spread.ts'
import type { RoundsOfItem } from './workshop.ts'

/** How one round on an item fell. */
type RoundAgreement = {
  /** Ballots that are ratings. */
  rated: number
  /** After Tastle and Wierman; null where nobody rated. */
  agreement: number | null
  spread: Spread | null
  /** Ballots by choice, those that are no ratings too. */
  counts: Record<string, number>
}

export type ItemAgreement = {
  rounds: RoundAgreement[]
  /** The least agreement of its rounds: how hard it was. */
  least: number
  /** What became of the spread from the first round to the last; null with one round. */
  verdict: RoundVerdict | null
}

/**
 * How the rounds on one item fell, and whether they converged. Null where at no time two people rated it: then there is
 * nothing to agree on. Where rounds were on different scales all are read on the basic one.
 */
export function agreementOfItem(
  framework: MeasurementFramework,
  scale: RatingScale,
  rounds: RoundsOfItem,
): ItemAgreement | null {
  const isRated = ({ choice }: CountedBallot) => basicStepOf(framework, choice) !== undefined
  const common = onOneScale(
    framework,
    scale,
    rounds
      .flat()
      .filter(isRated)
      .map(({ choice }) => choice),
  )
  const folded = rounds.map((ballots) =>
    ballots.map((ballot) => (isRated(ballot) ? { ...ballot, choice: common.fold(ballot.choice) } : ballot)),
  )
  const told = folded.map((ballots): RoundAgreement => {
    const choices = ballots.map(({ choice }) => choice)
    return {
      rated: ballots.filter(isRated).length,
      agreement: agreementOf(common.scale, choices) ?? null,
      spread: spreadOf(common.scale, choices) ?? null,
      counts: countsOf(choices),
    }
  })
  const [first] = folded
  const last = folded.at(-1)
  const compared = told.filter(({ rated }) => rated > 1)
  if (!first || !last || compared.length === 0) return null
  return {
    rounds: told,
    least: Math.min(...compared.map(({ agreement }) => agreement ?? 1)),
    verdict: folded.length > 1 ? effectOfRound(common.scale, first, last).verdict : null,
  }
}

/** The hardest first: by the least agreement of any round, then by how many rounds it took. */
export function hardestFirst<One extends ItemAgreement>(items: readonly One[]): One[] {
  return items.toSorted((a, b) => a.least - b.least || b.rounds.length - a.rounds.length)
}

/** What became of the spread of an item, in words. */
export function convergenceInWords({ rounds, verdict }: ItemAgreement): string {
  const last = rounds.at(-1)
  const apart = (last?.spread?.steps ?? 0) > 0
  switch (verdict) {
    case null:
      return apart ? 'one round, decided with the spread as it was' : 'one round, all alike'
    case 'agreed':
      return 'converged: all alike in the end'
    case 'closer':
      return 'came closer, not alike'
    case 'unchanged':
      return 'as far apart at the end as at first'
    case 'apart':
      return 'further apart at the end than at first'
  }
}

function countsOf(choices: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const choice of choices) counts[choice] = (counts[choice] ?? 0) + 1
  return counts
}
