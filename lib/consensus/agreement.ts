import { meanOf } from '../measurement/distribution.ts'
import type { RatingScale } from '../measurement/framework.ts'
import { type Choice, distributionAmong } from './choice.ts'

/**
 * Agreement of the ratings of one item, from 0 (half at each end of the scale) to 1 (all equal):
 * Cns = 1 + Σ pᵢ · log₂(1 − |xᵢ − μ| / d), with mean μ and the scale's width d.
 * W. J. Tastle, M. J. Wierman: Consensus and dissention, International Journal of Approximate Reasoning 45 (2007).
 * Undefined when nobody rated.
 */
export function agreementOf(scale: RatingScale, choices: readonly Choice[]): number | undefined {
  const distribution = distributionAmong(scale, choices)
  const mean = meanOf(distribution)
  if (mean === undefined) return undefined
  const { counts, total } = distribution
  const width = scale.steps.length - 1
  // A step that nobody chose adds nothing, though its logarithm may be infinite; equal ratings give log₂ 1 = 0 exactly.
  const sum = counts.reduce(
    (sum, count, value) => (count === 0 ? sum : sum + (count / total) * Math.log2(1 - Math.abs(value - mean) / width)),
    0,
  )
  return Math.min(1, Math.max(0, 1 + sum))
}

/** What an agreement means for the talk that follows. The bounds are practice, not a standard's. */
export function agreementInWords(agreement: number): string {
  if (agreement === 1) return 'Everybody sees it the same way'
  if (agreement >= 0.8) return 'Close together'
  if (agreement >= 0.6) return 'Some distance to talk about'
  return 'Far apart: hear the evidence of both ends first'
}
