import type { MeasurementFramework, RatingScale } from './framework.ts'

/**
 * What is wrong with a framework's data, a sentence each; nothing for a sound one. A framework is data that anybody may
 * bring along, so the rules that are computed from it are only as good as this (ISO/IEC 33003:2015, 4.2 and 4.3: the
 * attributes, their scale, and how ratings are turned into a level are all defined).
 */
export function defectsOf(framework: MeasurementFramework): string[] {
  const { scales, attributes, levels, name } = framework
  const [basic] = scales
  if (!basic) return [`${name} has no scale. Give it one with at least two steps.`]
  return [
    ...scales.flatMap((scale) => defectsOfScale(scale, basic)),
    ...repeated(scales.map(({ id }) => id)).map((id) => `Two scales are called ${id}. Rename one.`),
    ...(attributes.length === 0 ? [`${name} has no attribute to rate. Add one.`] : []),
    ...repeated(attributes.map(({ id }) => id)).map((id) => `Two attributes are called ${id}. Rename one.`),
    ...attributes
      .filter((attribute) => !levels.some(({ level }) => level === attribute.level))
      .map(({ id, level }) => `${id} belongs to level ${level}, which is not among the levels. Add the level.`),
    ...defectsOfLevelRule(framework, basic),
  ]
}

function defectsOfScale({ id, steps }: RatingScale, basic: RatingScale): string[] {
  const symbols = steps.map(({ symbol }) => symbol)
  return [
    ...(steps.length < 2 ? [`The scale ${id} has fewer than two steps, so nothing can differ on it. Add steps.`] : []),
    ...repeated(symbols).map((symbol) => `The scale ${id} has the step ${symbol} twice. Rename one.`),
    ...steps.flatMap(({ symbol, above, upTo }, index) => {
      const before = steps[index - 1]?.upTo ?? 0
      return above === before && upTo > above
        ? []
        : [
            `The step ${symbol} of ${id} spans ${above} to ${upTo} %; it should begin where the one before ends, ${before} %.`,
          ]
    }),
    ...(steps.length > 0 && steps.at(-1)?.upTo !== 100
      ? [`The steps of ${id} end before 100 %. Extend the last.`]
      : []),
    ...steps
      .filter((step) => !basic.steps.some(({ symbol }) => symbol === step.basic))
      .map((step) => `The step ${step.symbol} of ${id} folds onto ${step.basic}, which is no step of ${basic.id}.`),
  ]
}

function defectsOfLevelRule({ levelRule, levels, attributes }: MeasurementFramework, basic: RatingScale): string[] {
  const isStep = (symbol: string) => basic.steps.some((step) => step.symbol === symbol)
  const above0 = levels.filter(({ level }) => level > 0)
  if (levelRule.kind === 'climb') {
    return [
      ...[levelRule.atLevel, levelRule.below]
        .filter((symbol) => !isStep(symbol))
        .map((symbol) => `The level rule asks for ${symbol}, which is no step of ${basic.id}.`),
      ...above0
        .filter(({ level }) => !attributes.some((attribute) => attribute.level === level))
        .map(({ level }) => `Level ${level} has no attribute, so nothing shows it. Add one, or take the level out.`),
    ]
  }
  return [
    ...basic.steps
      .filter(({ symbol }) => levelRule.levelOf[symbol] === undefined)
      .map(({ symbol }) => `The step ${symbol} stands for no level. Say which.`),
    ...above0
      .filter(({ level }) => !Object.values(levelRule.levelOf).includes(level))
      .map(({ level }) => `No step stands for level ${level}. Take the level out, or add a step.`),
  ]
}

const repeated = (ids: string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
