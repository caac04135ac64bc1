import { comparable, directionControlIn, isReserved, isUnseen } from '../characters.ts'
import { type Defect, doubles, unless } from './defect.ts'
import type { RatingScale, RatingStep } from './framework.ts'

/** Each scale by itself, how refined steps fold onto the basic scale, and that a symbol means one thing on all of them. */
export function defectsOfScales(scales: readonly RatingScale[], basic: RatingScale): Defect[] {
  return [...scales.flatMap((scale, at) => defectsOfScale(scale, basic, at)), ...secondMeanings(scales)]
}

function defectsOfScale(scale: RatingScale, basic: RatingScale, at: number): Defect[] {
  const { id, name, steps } = scale
  const place = ['scales', at]
  return [
    ...unless(!isUnseen(name), 'framework-text', [...place, 'name'], `The scale ${id} has no name. Add one.`),
    ...unless(
      steps.length >= 2,
      'scale-steps',
      [...place, 'steps'],
      `The scale ${id} has fewer than two steps, so nothing can differ on it. Add steps.`,
    ),
    ...steps.flatMap((step, index) => defectsOfSymbol(step, id, [...place, 'steps', index, 'symbol'])),
    ...doubles(steps.map(({ symbol }) => comparable(symbol))).map(({ index, first }): Defect => {
      const [one, other] = [steps[first]?.symbol, steps[index]?.symbol]
      return {
        rule: 'step-symbol',
        steps: [...place, 'steps', index, 'symbol'],
        message:
          one === other
            ? `The scale ${id} has the step ${one} twice. Rename one.`
            : `The steps ${one} and ${other} of ${id} differ only in case or in the kind of minus sign. Rename one.`,
      }
    }),
    ...defectsOfSpans(scale, place),
    ...steps.flatMap((step, index) => defectsOfFold(step, scale, basic, [...place, 'steps', index, 'basic'])),
  ]
}

/** Symbols are keys of what is stored, and stand in lists that commas and semicolons separate. */
function defectsOfSymbol({ symbol }: RatingStep, scaleId: string, place: (string | number)[]): Defect[] {
  if (isUnseen(symbol)) {
    return unless(false, 'step-symbol', place, `A step of ${scaleId} has no symbol. Give it one: “N”, “3”.`)
  }
  return unless(
    !/[\s;,"'\p{C}]/u.test(symbol) && directionControlIn(symbol) === undefined && !isReserved(symbol),
    'step-symbol',
    place,
    `The symbol “${symbol}” of ${scaleId} cannot be used. Take letters, digits or signs, without spaces, commas, semicolons and quotation marks.`,
  )
}

function defectsOfSpans({ id, steps }: RatingScale, place: (string | number)[]): Defect[] {
  return [
    ...steps.flatMap(({ symbol, above, upTo }, index) => {
      const before = steps[index - 1]?.upTo ?? 0
      return unless(
        above === before && upTo > above,
        'step-span',
        [...place, 'steps', index, above === before ? 'upTo' : 'above'],
        `The step ${symbol} of ${id} spans ${above} to ${upTo} %; it should begin where the one before ends, ${before} %, and end above that.`,
      )
    }),
    ...unless(
      steps.length === 0 || steps.at(-1)?.upTo === 100,
      'step-span',
      [...place, 'steps', steps.length - 1, 'upTo'],
      `The steps of ${id} end before 100 %. Extend the last.`,
    ),
  ]
}

/** A basic step is its own basic step; a refined one lies within the span of the step it folds onto. */
function defectsOfFold(step: RatingStep, scale: RatingScale, basic: RatingScale, place: (string | number)[]): Defect[] {
  const onto = basic.steps.find(({ symbol }) => symbol === step.basic)
  if (!onto) {
    return unless(
      false,
      'step-folds',
      place,
      `The step ${step.symbol} of ${scale.id} folds onto “${step.basic}”, which is no step of ${basic.id}. Name one of ${basic.steps.map(({ symbol }) => symbol).join(' ')}.`,
    )
  }
  if (scale === basic) {
    return unless(
      onto.symbol === step.symbol,
      'step-folds',
      place,
      `${scale.id} is the basic scale, and its step ${step.symbol} folds onto ${onto.symbol}. Let each step of it fold onto itself.`,
    )
  }
  return unless(
    step.above >= onto.above && step.upTo <= onto.upTo,
    'step-folds',
    place,
    `The step ${step.symbol} of ${scale.id} spans ${step.above} to ${step.upTo} % and folds onto ${onto.symbol}, which spans ${onto.above} to ${onto.upTo} %. Let it fold onto the step it lies in.`,
  )
}

/** A rating is stored as its symbol, so the same symbol on two scales has to be the same step. */
function secondMeanings(scales: readonly RatingScale[]): Defect[] {
  const first = new Map<string, { step: RatingStep; scaleId: string }>()
  return scales.flatMap(({ id, steps }, at) =>
    steps.flatMap((step, index) => {
      const known = first.get(comparable(step.symbol))
      if (known?.scaleId === id) return []
      if (!known) {
        first.set(comparable(step.symbol), { step, scaleId: id })
        return []
      }
      const { step: other, scaleId } = known
      const same =
        step.symbol === other.symbol &&
        step.above === other.above &&
        step.upTo === other.upTo &&
        step.basic === other.basic
      return unless(
        same,
        'step-one-meaning',
        ['scales', at, 'steps', index, 'symbol'],
        `The step ${step.symbol} of ${id} means something else than ${other.symbol} of ${scaleId}, so a rating would have two meanings. Give it another symbol, or the same span and basic step.`,
      )
    }),
  )
}
