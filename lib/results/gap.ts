import { basicScale, basicStepOf, isAtLeast } from '../measurement/basic.ts'
import type { MeasurementFramework } from '../measurement/framework.ts'
import type { Rating } from '../measurement/scale.ts'
import { type TargetProfile, targetProfile } from '../measurement/target.ts'
import { type RiskTable, usualRiskTable } from './risk-table.ts'

/** How far an attribute falls short of its target: not at all, by one step, by more. */
export const attributeGaps = ['none', 'minor', 'major'] as const
export type AttributeGap = (typeof attributeGaps)[number]

/** How far a capability level falls short, by the gaps of its attributes. */
export const levelGaps = ['none', 'slight', 'significant', 'substantial'] as const
export type LevelGap = (typeof levelGaps)[number]

/** How much a shortfall of a process may hurt: how likely it is that it does, how bad it would be, and the two together. */
export const riskSteps = ['low', 'medium', 'high'] as const
export type RiskStep = (typeof riskSteps)[number]

export type LevelGapView = {
  level: number
  gap: LevelGap
  /** Attributes that fall short, and by how much; those that are not rated fall short of nothing that is known. */
  attributes: { attributeId: string; rating: Rating; target: Rating; gap: Exclude<AttributeGap, 'none'> }[]
  likelihood: RiskStep
  consequence: RiskStep
  risk: RiskStep
}

export type StepsGap = { attributeId: string; rating: Rating; target: Rating; steps: number }

export type ProcessGap = {
  /** Levels up to the target that fall short, lowest first. */
  levels: LevelGapView[]
  /**
   * Where steps are levels, as in a maturity grid: attributes below their target, and by how many basic steps. No level
   * gap and no risk is told of them, since ISO/IEC 33014 knows both for levels that are climbed only.
   */
  steps: StepsGap[]
  /** The highest risk of the levels; null where none falls short. */
  risk: RiskStep | null
  /** Attributes the target asks for that are not rated: their gap is unknown. */
  unrated: string[]
}

/**
 * The gap of an attribute (ISO/IEC 33014 and its forerunner 15504-4, in our words): none where the target is met; minor
 * where it is missed by one basic step above the half; major for what is achieved half or less.
 */
export function attributeGap(framework: MeasurementFramework, rating: Rating, target: Rating): AttributeGap {
  if (isAtLeast(framework, rating, target)) return 'none'
  const { steps } = basicScale(framework)
  const half = steps.find(({ above }) => above >= 50)?.symbol
  return half !== undefined && isAtLeast(framework, rating, half) ? 'minor' : 'major'
}

/**
 * The gap of a level from those of its attributes: at level 1 any shortfall weighs more, since then the purpose of the
 * process itself is not met.
 */
export function levelGap(level: number, gaps: readonly AttributeGap[]): LevelGap {
  const minor = gaps.filter((gap) => gap === 'minor').length
  const major = gaps.filter((gap) => gap === 'major').length
  if (level === 1) return major > 0 ? 'substantial' : minor > 0 ? 'significant' : 'none'
  if (major > 1) return 'substantial'
  if (major === 1) return 'significant'
  return minor > 0 ? 'slight' : 'none'
}

const likelihoods: Record<Exclude<LevelGap, 'none'>, RiskStep> = {
  slight: 'low',
  significant: 'medium',
  substantial: 'high',
}

/** How bad a shortfall is, by the level where it lies: the lower, the worse. */
export function consequenceOf(level: number): RiskStep {
  if (level <= 1) return 'high'
  return level <= 3 ? 'medium' : 'low'
}

/**
 * Where a process falls short of its target level and what that risks. What is not rated is named, and no gap is
 * assumed for it.
 *
 * @param ratings attribute id → rating on any scale of the framework
 * @param riskTable how likelihood and consequence make a risk
 */
export function processGap(
  framework: MeasurementFramework,
  targetLevel: number,
  ratings: ReadonlyMap<string, Rating>,
  riskTable: RiskTable = usualRiskTable,
): ProcessGap {
  const target = targetProfile(framework, targetLevel)
  const unrated = [...target.keys()].filter((attributeId) => !ratings.has(attributeId))
  if (framework.levelRule.kind === 'weakest') {
    return { levels: [], steps: stepsShort(framework, target, ratings), risk: null, unrated }
  }
  const levels = framework.levels
    .filter(({ level }) => level > 0)
    .flatMap(({ level }): LevelGapView[] => {
      const rated = framework.attributes
        .filter((attribute) => attribute.level === level)
        .flatMap(({ id }) => {
          const rating = ratings.get(id)
          const wanted = target.get(id)
          if (rating === undefined || wanted === undefined) return []
          return [{ attributeId: id, rating, target: wanted, gap: attributeGap(framework, rating, wanted) }]
        })
      const gap = levelGap(
        level,
        rated.map(({ gap }) => gap),
      )
      if (gap === 'none') return []
      const attributes = rated.flatMap(({ gap, ...attribute }) => (gap === 'none' ? [] : [{ ...attribute, gap }]))
      const likelihood = likelihoods[gap]
      const consequence = consequenceOf(level)
      return [{ level, gap, attributes, likelihood, consequence, risk: riskTable[likelihood][consequence] }]
    })
  const worst = Math.max(-1, ...levels.map(({ risk }) => riskSteps.indexOf(risk)))
  return { levels, steps: [], risk: riskSteps[worst] ?? null, unrated }
}

function stepsShort(
  framework: MeasurementFramework,
  target: TargetProfile,
  ratings: ReadonlyMap<string, Rating>,
): StepsGap[] {
  const { steps } = basicScale(framework)
  const positionOf = (rating: Rating) => {
    const step = basicStepOf(framework, rating)
    return step ? steps.indexOf(step) : -1
  }
  return [...target].flatMap(([attributeId, wanted]) => {
    const rating = ratings.get(attributeId)
    const short = rating === undefined ? 0 : positionOf(wanted) - positionOf(rating)
    return rating !== undefined && short > 0 ? [{ attributeId, rating, target: wanted, steps: short }] : []
  })
}
