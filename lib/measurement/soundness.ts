import { comparable, isReserved, isUnseen } from '../characters.ts'
import { type Defect, doubles, unless } from './defect.ts'
import type { MeasurementFramework } from './framework.ts'
import { defectsOfLevelRule, defectsOfLevels } from './level-soundness.ts'
import { defectsOfScales } from './scale-soundness.ts'

/**
 * What is wrong with a framework's data, with where it is and the way out; nothing for a sound one. A framework is data
 * that anybody may bring along, so the rules that are computed from it are only as good as this.
 */
export function defectsOf(framework: MeasurementFramework): Defect[] {
  const { scales, attributes } = framework
  const [basic] = scales
  return [
    ...defectsOfTexts(framework),
    ...unless(
      attributes.length > 0,
      'attribute-in-levels',
      ['attributes'],
      `${framework.name} has no attribute to rate. Add one.`,
    ),
    ...identifiers('attribute', 'attributes', attributes),
    ...identifiers('scale', 'scales', scales),
    ...defectsOfLevels(framework),
    ...(basic
      ? [...defectsOfScales(scales, basic), ...defectsOfCells(framework), ...defectsOfLevelRule(framework, basic)]
      : unless(
          false,
          'scale-present',
          ['scales'],
          `${framework.name} has no scale. Give it one with at least two steps.`,
        )),
  ]
}

function defectsOfTexts({ name, source, licence, scales, attributes, levels }: MeasurementFramework): Defect[] {
  const said = (text: string, steps: (string | number)[], message: string) =>
    unless(!isUnseen(text), 'framework-text', steps, message)
  return [
    ...said(name, ['name'], 'The framework has no name. Add the one people know it by, with its edition.'),
    ...said(
      source,
      ['source'],
      'The framework names no source. Say which document it follows, or that it is your own.',
    ),
    ...said(licence, ['licence'], 'The framework has no licence. Say who owns the wording and where it may be shown.'),
    ...scales.flatMap(({ id, steps }, at) =>
      steps.flatMap((step, index) =>
        said(
          step.name,
          ['scales', at, 'steps', index, 'name'],
          `The step ${step.symbol} of ${id} has no name. Say what it is called.`,
        ),
      ),
    ),
    ...attributes.flatMap(({ id, name }, index) =>
      said(name, ['attributes', index, 'name'], `The attribute ${id} has no name. Add one.`),
    ),
    ...levels.flatMap(({ level, name }, index) =>
      said(name, ['levels', index, 'name'], `Level ${level} has no name. Add one.`),
    ),
  ]
}

/** Identifiers are keys of what is stored and parts of addresses: simple, no name of JavaScript's own, told apart. */
function identifiers(thing: string, list: 'attributes' | 'scales', entries: readonly { id: string }[]): Defect[] {
  return [
    ...entries.flatMap(({ id }, index) =>
      unless(
        /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[._-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u.test(id) && !isReserved(id),
        'framework-identifier',
        [list, index, 'id'],
        `The ${thing} identifier “${id}” cannot be used. Build it from letters and digits, joined by dots, hyphens or underscores.`,
      ),
    ),
    ...doubles(entries.map(({ id }) => comparable(id))).map(
      ({ index, first }): Defect => ({
        rule: 'framework-identifier',
        steps: [list, index, 'id'],
        message:
          entries[index]?.id === entries[first]?.id
            ? `Two ${thing}s are called ${entries[index]?.id}. Rename one.`
            : `The ${thing} identifiers ${entries[first]?.id} and ${entries[index]?.id} differ only in case. Rename one.`,
      }),
    ),
  ]
}

/** Cells of a grid stand on a step of one of the scales. */
function defectsOfCells({ attributes, scales }: MeasurementFramework): Defect[] {
  const symbols = new Set(scales.flatMap(({ steps }) => steps.map(({ symbol }) => symbol)))
  return attributes.flatMap(({ id, cells }, index) =>
    Object.keys(cells ?? {}).flatMap((symbol) =>
      unless(
        symbols.has(symbol),
        'cell-of-step',
        ['attributes', index, 'cells', symbol],
        `${id} says what one sees on the step “${symbol}”, which is on no scale. Correct the step, or take the cell out.`,
      ),
    ),
  )
}
