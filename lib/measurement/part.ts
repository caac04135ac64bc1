import type { ProcessAttribute } from './framework.ts'
import type { RatingMethod } from './rating-method.ts'
import { ratingMethodTerms } from './rating-method.ts'

/** What an item rates of an attribute: one outcome or achievement, or with an empty identifier the whole of it. */
export type AttributePart = {
  /** Identifier of the outcome, number of the achievement from 1, or empty. */
  part: string
  /** What is rated, in words to show. */
  label: string
}

/**
 * The parts of an attribute that are rated one by one under a method (ISO/IEC 33020:2019, 5.4): the outcomes of the
 * process where the attribute says so, else its achievements. The attribute as a whole where the method rates
 * attributes, and where there is nothing to take apart.
 */
export function partsOf(
  attribute: ProcessAttribute,
  outcomes: readonly { id: string; text: string }[],
  method: RatingMethod,
): AttributePart[] {
  if (ratingMethodTerms[method].rates === 'attributes') return [wholeOf(attribute)]
  const parts = everyPartOf(attribute, outcomes)
  return parts.length > 0 ? parts : [wholeOf(attribute)]
}

/** All there is to take apart in an attribute, whatever the method: what evidence can bear on. */
export function everyPartOf(
  { achievements, parts }: ProcessAttribute,
  outcomes: readonly { id: string; text: string }[],
): AttributePart[] {
  if (parts === 'outcomes') return outcomes.map(({ id, text }) => ({ part: id, label: text }))
  return achievements.map((text, index) => ({ part: String(index + 1), label: text }))
}

/** What an item rates in words; a part that the model does not have any more is named by its identifier. */
export function labelOfPart(
  attribute: ProcessAttribute,
  outcomes: readonly { id: string; text: string }[],
  part: string,
): string {
  if (part === '') return attribute.name
  return everyPartOf(attribute, outcomes).find((known) => known.part === part)?.label ?? `${attribute.name}, ${part}`
}

function wholeOf({ name }: ProcessAttribute): AttributePart {
  return { part: '', label: name }
}
