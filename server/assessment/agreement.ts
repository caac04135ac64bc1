import { alphaInWords, alphaMetrics, alphaOf } from '../../lib/consensus/alpha.ts'
import { basicStepOf, onOneScale } from '../../lib/measurement/basic.ts'
import { ordinalOf, type Rating } from '../../lib/measurement/scale.ts'
import type { Queries } from '../db/client.ts'
import { plannedMeasurement } from './measurement.ts'

/**
 * How alike the raters read the evidence over the whole workshop: Krippendorff's alpha over the first ballots, which
 * were given before anybody had talked, and over the last ones. Ballots that are no ratings count in neither.
 */
export async function agreementOfWorkshop(db: Queries, assessmentId: string) {
  const assessment = await db.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
  const { framework, scale } = plannedMeasurement(assessment)
  const items = await db.item.findMany({
    where: { assessmentId },
    include: {
      rounds: { where: { revealedAt: { not: null } }, orderBy: { number: 'asc' }, include: { ballots: true } },
    },
  })
  const ratingsOf = (ballots: readonly { choice: string }[] | undefined): Rating[] =>
    (ballots ?? []).map(({ choice }) => choice).filter((choice) => basicStepOf(framework, choice))

  function alphas(ballots: Rating[][]) {
    const common = onOneScale(framework, scale, ballots.flat())
    const units = ballots.map((ratings) => ratings.map((rating) => ordinalOf(common.scale, common.fold(rating))))
    const [nominal, ordinal, interval] = alphaMetrics.map((metric) => alphaOf(units, metric) ?? null)
    return {
      items: units.filter((values) => values.length > 1).length,
      nominal: nominal ?? null,
      ordinal: ordinal ?? null,
      interval: interval ?? null,
      words: alphaInWords(ordinal ?? undefined),
    }
  }
  return {
    first: alphas(items.map(({ rounds }) => ratingsOf(rounds[0]?.ballots))),
    last: alphas(items.map(({ rounds }) => ratingsOf(rounds.at(-1)?.ballots))),
  }
}
