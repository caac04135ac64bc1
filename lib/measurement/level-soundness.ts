import { type Defect, doubles, unless } from './defect.ts'
import type { ClimbRule, MeasurementFramework, RatingScale, WeakestRule } from './framework.ts'

/** Levels are counted from 0 without a gap, and every attribute is part of one above 0. */
export function defectsOfLevels({ levels, attributes }: MeasurementFramework): Defect[] {
  const numbers = levels.map(({ level }) => level)
  const highest = Math.max(0, ...numbers)
  const missing = Array.from({ length: highest + 1 }, (_, level) => level).filter((level) => !numbers.includes(level))
  return [
    ...doubles(numbers.map(String)).map(
      ({ index }): Defect => ({
        rule: 'level-numbers',
        steps: ['levels', index, 'level'],
        message: `Level ${numbers[index]} is there twice. Give one of them another number, or take it out.`,
      }),
    ),
    ...unless(
      missing.length === 0,
      'level-numbers',
      ['levels'],
      `${missing.length === 1 ? `Level ${missing[0]} is` : `Levels ${missing.join(', ')} are`} missing. Count levels from 0, what a process has that reaches none, without a gap.`,
    ),
    ...unless(highest > 0, 'level-numbers', ['levels'], 'There is no level above 0 to reach. Add one.'),
    ...unless(
      numbers.every((level, index) => index === 0 || level >= (numbers[index - 1] ?? 0)),
      'level-numbers',
      ['levels'],
      'The levels are not in order. List them from 0 up.',
    ),
    ...attributes.flatMap(({ id, level }, index) => [
      ...unless(
        numbers.includes(level),
        'attribute-in-levels',
        ['attributes', index, 'level'],
        `${id} belongs to level ${level}, which is not among the levels. Add the level, or correct the number.`,
      ),
      ...unless(
        level > 0,
        'attribute-in-levels',
        ['attributes', index, 'level'],
        `${id} belongs to level 0, which asks for nothing. Let it belong to a level above.`,
      ),
    ]),
  ]
}

/** The rule names steps and levels that there are, and a better rating never gives a lower level. */
export function defectsOfLevelRule(framework: MeasurementFramework, basic: RatingScale): Defect[] {
  const { levelRule } = framework
  return levelRule.kind === 'climb'
    ? defectsOfClimb(framework, basic, levelRule)
    : defectsOfWeakest(framework, basic, levelRule)
}

function defectsOfClimb({ attributes, levels }: MeasurementFramework, basic: RatingScale, rule: ClimbRule): Defect[] {
  const position = (symbol: string) => basic.steps.findIndex((step) => step.symbol === symbol)
  const [atLevel, below] = [position(rule.atLevel), position(rule.below)]
  const lowest = Math.min(...attributes.map(({ level }) => level))
  const unknown = (['atLevel', 'below'] as const).filter((field) => position(rule[field]) < 0)
  return [
    ...unknown.flatMap((field) =>
      unless(
        false,
        'level-rule-step',
        ['levelRule', field],
        `The level rule asks for “${rule[field]}”, which is no step of ${basic.id}. Name one of ${basic.steps.map(({ symbol }) => symbol).join(' ')}.`,
      ),
    ),
    ...unless(
      atLevel !== 0,
      'level-rule-order',
      ['levelRule', 'atLevel'],
      `The level rule asks for ${rule.atLevel}, the lowest step, so any rating reaches every level. Ask for a higher step.`,
    ),
    ...unless(
      atLevel < 0 || below < 0 || below >= atLevel,
      'level-rule-order',
      ['levelRule', 'below'],
      `The level rule asks for ${rule.below} below a level and for ${rule.atLevel} at it, so a process could pass a level it does not hold. Ask for at least ${rule.atLevel} below.`,
    ),
    // Activities may begin above level 1; between levels that have some, none may be empty.
    ...levels.flatMap(({ level }, index) =>
      unless(
        level < lowest || attributes.some((attribute) => attribute.level === level),
        'level-shown',
        ['levels', index],
        `Level ${level} has no attribute, so nothing shows it. Add one, or take the level out.`,
      ),
    ),
  ]
}

function defectsOfWeakest({ levels }: MeasurementFramework, basic: RatingScale, { levelOf }: WeakestRule): Defect[] {
  const stands = new Map(Object.entries(levelOf))
  const given = basic.steps.flatMap(({ symbol }) => stands.get(symbol) ?? [])
  const place = ['levelRule', 'levelOf']
  return [
    ...basic.steps.flatMap(({ symbol }) =>
      unless(
        stands.has(symbol),
        'level-rule-step',
        [...place, symbol],
        `The step ${symbol} stands for no level. Say which.`,
      ),
    ),
    ...[...stands].flatMap(([symbol, level]) => [
      ...unless(
        basic.steps.some((step) => step.symbol === symbol),
        'level-rule-step',
        [...place, symbol],
        `The level rule speaks of the step “${symbol}”, which is no step of ${basic.id}. Correct it, or take it out.`,
      ),
      ...unless(
        levels.some((known) => known.level === level),
        'level-rule-step',
        [...place, symbol],
        `The step ${symbol} stands for level ${level}, which is not among the levels. Add the level, or correct the number.`,
      ),
    ]),
    ...unless(
      given.every((level, index) => index === 0 || level >= (given[index - 1] ?? 0)),
      'level-rule-order',
      place,
      'A higher step stands for a lower level, so a better rating would make a process worse. Let levels rise with the steps.',
    ),
    ...levels.flatMap(({ level }, index) =>
      unless(
        level === 0 || given.includes(level),
        'level-shown',
        ['levels', index],
        `No step stands for level ${level}. Take the level out, or add a step.`,
      ),
    ),
  ]
}
