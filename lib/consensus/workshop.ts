import { basicStepOf, onOneScale } from '../measurement/basic.ts'
import type { MeasurementFramework, RatingScale } from '../measurement/framework.ts'
import { ordinalOf } from '../measurement/scale.ts'
import { agreementOf } from './agreement.ts'
import { alphaInWords, alphaOf } from './alpha.ts'
import type { CountedBallot } from './ballot.ts'
import { effectOfRound, type RoundVerdict } from './effect.ts'

/** The revealed rounds of one item, oldest first. */
export type RoundsOfItem = readonly (readonly CountedBallot[])[]

export type RatersAgreement = {
  /** Items that two or more people rated, and how many of these all rated the same. */
  items: number
  unanimous: number
  /** Krippendorff's alpha by metric; null where it is undefined. */
  nominal: number | null
  ordinal: number | null
  interval: number | null
  /** Mean agreement of the items after Tastle and Wierman. */
  mean: number | null
  words: string
}

export type WorkshopAgreement = {
  /** By the first ballots, which were given before anybody had talked. */
  first: RatersAgreement
  last: RatersAgreement
  /** Rounds after the first, what they brought, and how many ratings changed in them. */
  furtherRounds: number
  effects: Record<RoundVerdict, number>
  moved: number
}

/**
 * How alike the raters read the evidence over the whole workshop, and what talking brought. Ballots that are no ratings
 * count in nothing. Where rounds were on different scales all are read on the basic one.
 */
export function agreementOverWorkshop(
  framework: MeasurementFramework,
  scale: RatingScale,
  items: readonly RoundsOfItem[],
): WorkshopAgreement {
  const effects: Record<RoundVerdict, number> = { agreed: 0, closer: 0, unchanged: 0, apart: 0 }
  let furtherRounds = 0
  let moved = 0
  for (const rounds of items) {
    const common = onOneScale(framework, scale, ratingsOf(framework, rounds.flat()))
    const folded = rounds.map((ballots) =>
      ballots.map(({ memberId, choice }) => ({ memberId, choice: common.fold(choice) })),
    )
    for (const [index, after] of folded.entries()) {
      const before = folded[index - 1]
      if (!before) continue
      const effect = effectOfRound(common.scale, before, after)
      furtherRounds += 1
      effects[effect.verdict] += 1
      moved += effect.moved.length
    }
  }
  return {
    first: agreementOfRaters(
      framework,
      scale,
      items.map((rounds) => rounds[0] ?? []),
    ),
    last: agreementOfRaters(
      framework,
      scale,
      items.map((rounds) => rounds.at(-1) ?? []),
    ),
    furtherRounds,
    effects,
    moved,
  }
}

function agreementOfRaters(
  framework: MeasurementFramework,
  scale: RatingScale,
  items: readonly (readonly CountedBallot[])[],
): RatersAgreement {
  const ratings = items.map((ballots) => ratingsOf(framework, ballots))
  const common = onOneScale(framework, scale, ratings.flat())
  const compared = ratings.map((own) => own.map(common.fold)).filter((own) => own.length > 1)
  const units = compared.map((own) => own.map((rating) => ordinalOf(common.scale, rating)))
  // Sorted, so that the order of the items does not show in the last digit.
  const agreements = compared.flatMap((own) => agreementOf(common.scale, own) ?? []).sort((a, b) => a - b)
  const ordinal = alphaOf(units, 'ordinal')
  return {
    items: compared.length,
    unanimous: compared.filter((own) => new Set(own).size === 1).length,
    nominal: alphaOf(units, 'nominal') ?? null,
    ordinal: ordinal ?? null,
    interval: alphaOf(units, 'interval') ?? null,
    mean: agreements.length === 0 ? null : agreements.reduce((sum, value) => sum + value, 0) / agreements.length,
    words: alphaInWords(ordinal),
  }
}

function ratingsOf(framework: MeasurementFramework, ballots: readonly CountedBallot[]): string[] {
  return ballots.map(({ choice }) => choice).filter((choice) => basicStepOf(framework, choice))
}
