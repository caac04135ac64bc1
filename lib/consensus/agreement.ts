import type { RatingScale } from '../measurement/framework.ts'
import { ordinalOf } from '../measurement/scale.ts'
import { type Choice, ratingsAmong } from './choice.ts'

/**
 * Agreement of the ratings of one item, from 0 (half at each end of the scale) to 1 (all equal):
 * Cns = 1 + Σ pᵢ · log₂(1 − |xᵢ − μ| / d), with mean μ and the scale's width d.
 * W. J. Tastle, M. J. Wierman: Consensus and dissention, International Journal of Approximate Reasoning 45 (2007).
 * Undefined when nobody rated.
 */
export function agreementOf(scale: RatingScale, choices: readonly Choice[]): number | undefined {
  const values = ratingsAmong(scale, choices).map((rating) => ordinalOf(scale, rating))
  if (values.length === 0) return undefined
  const width = scale.steps.length - 1
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  // Each rating weighs 1/n, which is the sum over steps of their share; equal ratings give log₂ 1 = 0 exactly.
  const sum = values.reduce((sum, value) => sum + Math.log2(1 - Math.abs(value - mean) / width), 0)
  return Math.min(1, Math.max(0, 1 + sum / values.length))
}

/** What an agreement means for the talk that follows. The bounds are practice, not a standard's. */
export function agreementInWords(agreement: number): string {
  if (agreement === 1) return 'Everybody sees it the same way'
  if (agreement >= 0.8) return 'Close together'
  if (agreement >= 0.6) return 'Some distance to talk about'
  return 'Far apart: hear the evidence of both ends first'
}
