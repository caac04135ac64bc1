import { displayRating } from '../../measurement/scale.ts'
import type { ReportAgreement, ReportGap, ReportReadiness } from '../report.ts'
import { attributeLabel, counted } from './words.ts'

/** What stands above the table of gaps. */
export function gapsIntroduction(gaps: readonly ReportGap[]): string {
  const short = gaps.filter(({ levels }) => levels.length > 0).length
  if (short === 0) return 'Nothing that is recorded falls short of its target.'
  return `${counted(short, 'process falls', 'processes fall')} short of the target, the highest risk first. A risk joins how likely a shortfall does harm with how bad that would be: the lower the level where it lies, the worse.`
}

/** How many attributes have a gap that nobody knows; empty where all are rated. */
export function unratedInWords(gaps: readonly ReportGap[]): string {
  const unrated = gaps.reduce((sum, gap) => sum + gap.unrated.length, 0)
  if (unrated === 0) return ''
  return `${counted(unrated, 'attribute')} that the targets ask for ${unrated === 1 ? 'is' : 'are'} not recorded. No gap is assumed for what is not rated.`
}

/** Attributes that fall short, one sentence each. */
export function shortfalls({ attributes }: ReportGap['levels'][number]): string[] {
  return attributes.map(
    ({ attributeId, attributeName, rating, target, gap }) =>
      `${attributeLabel(attributeId)} ${attributeName}: ${displayRating(rating)} for ${displayRating(target)}, ${gap}`,
  )
}

type Measure = { name: string; first: number | null; last: number | null; digits: number }

/** The statistics of agreement, by the first ballots and by the last. */
export function agreementMeasures({ first, last }: ReportAgreement): Measure[] {
  const row = (name: string, of: (side: typeof first) => number | null, digits: number) => ({
    name,
    first: of(first),
    last: of(last),
    digits,
  })
  return [
    row('Items that two or more people rated', ({ items }) => items, 0),
    row('Of these, all said the same', ({ unanimous }) => unanimous, 0),
    row('Krippendorff’s alpha, ordinal', ({ ordinal }) => ordinal, 2),
    row('Krippendorff’s alpha, interval', ({ interval }) => interval, 2),
    row('Krippendorff’s alpha, nominal', ({ nominal }) => nominal, 2),
    row('Mean agreement of the items, 0 to 1', ({ mean }) => mean, 2),
  ]
}

export function agreementInWords({ first, last }: ReportAgreement): string[] {
  return [`By the last ballots: ${last.words}`, `By the first ballots, before anybody had talked: ${first.words}`]
}

/** What further rounds brought. */
export function furtherRoundsInWords({ furtherRounds, effects, moved }: ReportAgreement): string {
  if (furtherRounds === 0) return 'There were no further rounds: each item was voted on once.'
  return `${counted(furtherRounds, 'further round')}. After ${effects.agreed} all ballots were equal, after ${effects.closer} they were closer together, after ${effects.unchanged} as far apart as before, and after ${effects.apart} further apart. ${counted(moved, 'ballot')} changed from one round to the next.`
}

export const readinessNames: Record<ReportReadiness['clauses'][number]['state'], string> = {
  'not-rated': 'not rated',
  gap: 'gap',
  'partly-rated': 'partly rated',
  nearly: 'nearly ready',
  ready: 'ready',
  unanswered: 'answered nowhere in the model',
}
