import { DomainError } from '../errors.ts'
import type { RatingScale, RatingStep } from './framework.ts'

/**
 * A rating is the symbol of a step of a scale, as it is stored and sent: "F", "L-", "3". Which symbols there are is data
 * of the measurement framework, so the compiler can't know them: whatever comes from outside passes `isRating` once.
 * That something is not rated, or not applicable, is no symbol and so can't be mistaken for one: see `entry.ts`.
 */
export type Rating = string

/** The step with this symbol; undefined when the scale has none. */
export function stepOf(scale: RatingScale, symbol: string): RatingStep | undefined {
  return scale.steps.find((step) => step.symbol === symbol)
}

export function isRating(scale: RatingScale, symbol: string): boolean {
  return positionOf(scale, symbol) >= 0
}

/** The place of a step on the scale, from 0; −1 for what is no step of it. Asked for every ballot there is. */
export function positionOf({ steps }: RatingScale, symbol: string): number {
  for (let position = 0; position < steps.length; position++) {
    if (steps[position]?.symbol === symbol) return position
  }
  return -1
}

/** The ordinal value of a rating: 0 for the least achieved step. Throws `invalid` for what is no step of the scale. */
export function ordinalOf(scale: RatingScale, symbol: Rating): number {
  const value = positionOf(scale, symbol)
  if (value < 0) {
    const steps = scale.steps.map((step) => step.symbol).join(', ')
    throw new DomainError('invalid', `“${symbol}” is no rating on the scale ${scale.name}. Choose one of ${steps}.`)
  }
  return value
}

/** The rating with this ordinal value; values beyond the ends give the end. */
export function ratingAt(scale: RatingScale, value: number): Rating {
  const step = scale.steps[Math.max(0, Math.min(scale.steps.length - 1, value))]
  if (!step)
    throw new DomainError('invalid', `The scale ${scale.name} has no steps. Correct the measurement framework.`)
  return step.symbol
}

/** As people write it: with a real minus sign. */
export function displayRating(symbol: Rating): string {
  return symbol.replace('-', '−')
}

/** The span of a step in words: "more than 50 % up to 85 %". */
export function spanInWords({ above, upTo }: RatingStep): string {
  return above === 0 ? `0 % up to ${upTo} %` : `more than ${above} % up to ${upTo} %`
}
