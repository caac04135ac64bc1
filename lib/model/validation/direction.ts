import { directionControlIn, directionOverrideIn } from '../../characters.ts'
import type { ProcessModel } from '../model.ts'
import { type Finding, finding, type PathStep } from './finding.ts'

/**
 * Characters that turn the direction of a text let it read as something else than it says (Unicode Technical Report 36).
 * Names hold none; other texts may hold the marks that belong between words of two directions.
 */
export function checkDirection(model: ProcessModel): Finding[] {
  return textsOf(model, []).flatMap(({ text, steps }) => {
    const control = isName(steps) ? directionControlIn(text) : directionOverrideIn(text)
    if (control === undefined) return []
    return [
      finding(
        'direction-control',
        steps,
        `The text holds the unseen character ${control}, which changes the direction it is read in. Type it again without.`,
      ),
    ]
  })
}

const names = new Set<PathStep | undefined>(['id', 'name', 'symbol', 'version', 'group', 'process'])
const isName = (steps: readonly PathStep[]) => names.has(steps.at(-1))

function textsOf(value: unknown, steps: PathStep[]): { text: string; steps: PathStep[] }[] {
  if (typeof value === 'string') return [{ text: value, steps }]
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, [...steps, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, [...steps, key]))
}
