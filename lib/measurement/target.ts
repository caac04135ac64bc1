import { DomainError } from '../errors.ts'
import { basicScale, isAtLeast } from './basic.ts'
import type { MeasurementFramework } from './framework.ts'
import type { Rating } from './scale.ts'

/**
 * A target process profile: attribute id → the least rating that is good enough, on the basic steps. Attributes that
 * are not in it are not asked for. A sponsor may set any; each capability level has one of its own.
 */
export type TargetProfile = ReadonlyMap<string, Rating>

/**
 * The ratings that together show a level, by the framework's level rule. Level 0 asks for nothing.
 * Throws `invalid` for a level the framework does not have.
 */
export function targetProfile(framework: MeasurementFramework, level: number): TargetProfile {
  const { attributes, levelRule, levels, name } = framework
  if (level === 0) return new Map()
  if (!levels.some((known) => known.level === level)) {
    const known = levels.map((known) => known.level).join(', ')
    throw new DomainError('invalid', `${name} has no level ${level}. Choose one of ${known}.`)
  }
  switch (levelRule.kind) {
    case 'climb':
      return new Map(
        attributes
          .filter((attribute) => attribute.level <= level)
          .map(({ id, level: own }) => [id, own === level ? levelRule.atLevel : levelRule.below]),
      )
    case 'weakest': {
      const least = basicScale(framework).steps.find(({ symbol }) => (levelRule.levelOf[symbol] ?? 0) >= level)
      if (!least) throw new DomainError('invalid', `No step of ${name} stands for level ${level}. Correct its data.`)
      return new Map(attributes.map(({ id }) => [id, least.symbol]))
    }
  }
}

/** Whether every attribute of the target is rated, and well enough. */
export function meets(
  framework: MeasurementFramework,
  target: TargetProfile,
  ratings: ReadonlyMap<string, Rating>,
): boolean {
  return [...target].every(([attributeId, least]) => isAtLeast(framework, ratings.get(attributeId), least))
}
