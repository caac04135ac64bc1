import { grouped } from './grouped.ts'
import { climbRule, layout, type SheetKey } from './layout.ts'
import { sheetProblem } from './problem.ts'
import type { TableRow } from './rows.ts'
import type { ImportProblem } from './sheet.ts'
import { saysYes } from './yes.ts'

type Tables = {
  fields: ReadonlyMap<string, string>
  rowsOf<Key extends SheetKey>(key: Key): TableRow<Key>[]
  /** Keeps where the thing at a path of the framework stands. */
  placed<Key extends SheetKey>(key: Key, path: string, row: TableRow<Key>): void
  problems: ImportProblem[]
}

/** The measurement framework that the sheets bring along, as the file format has it; undefined where there is none. */
export function frameworkOfTables({ fields, rowsOf, placed, problems }: Tables): object | undefined {
  const [scales, attributes, achievements, cells, levels, levelOf] = [
    rowsOf('scales'),
    rowsOf('attributes'),
    rowsOf('achievements'),
    rowsOf('cells'),
    rowsOf('levels'),
    rowsOf('levelOf'),
  ]
  if (![...fields.values()].some((value) => value !== '')) return undefined

  function number(key: SheetKey, row: number, column: string, text: string): number {
    const value = text === '' ? Number.NaN : Number(text.replace(',', '.'))
    if (Number.isFinite(value)) return value
    const place = { sheet: layout[key].name, row, column }
    problems.push(
      sheetProblem('error', 'number-needed', place, `“${text}” is no number. Write it in digits, without a unit.`),
    )
    return 0
  }
  const attributeIds = new Set(attributes.map(({ values }) => values.id))
  for (const [key, rows] of [
    ['achievements', achievements],
    ['cells', cells],
  ] as const) {
    for (const { row, values } of rows) {
      if (!attributeIds.has(values.attribute)) problems.push(withoutAttribute(key, row, values.attribute))
    }
  }
  const twice = [
    ...repeatedRows('cells', cells, ({ values }) => `${values.attribute} on step ${values.step}`),
    ...repeatedRows('levelOf', levelOf, ({ values }) => `step ${values.step}`),
  ]
  for (const problem of twice) problems.push(problem)
  const isByOutcomes = ({ row, values: { parts } }: TableRow<'attributes'>): boolean => {
    const says = saysYes(parts)
    const place = { sheet: layout.attributes.name, row, column: layout.attributes.columns.parts }
    if (says === undefined) {
      problems.push(
        sheetProblem('error', 'yes-needed', place, `“${parts}” says neither yes nor no. Write yes, or nothing.`),
      )
    }
    return says === true
  }
  const achievementsOf = grouped(achievements, ({ values }) => values.attribute)
  const cellsOf = grouped(cells, ({ values }) => values.attribute)

  const text = (field: string) => fields.get(field) ?? ''
  return {
    id: text('id'),
    name: text('name'),
    source: text('source'),
    licence: text('licence'),
    scales: [...grouped(scales, ({ values }) => values.scale)].map(([id, steps], at) => {
      for (const [index, step] of steps.entries()) placed('scales', `scales[${at}].steps[${index}]`, step)
      return {
        id,
        name: steps[0]?.values.scaleName ?? '',
        steps: steps.map(({ row, values: { symbol, name, above, upTo, basic } }) => ({
          symbol,
          name,
          above: number('scales', row, layout.scales.columns.above, above),
          upTo: number('scales', row, layout.scales.columns.upTo, upTo),
          basic,
        })),
      }
    }),
    attributes: attributes.map((entry, at) => {
      const { row, values } = entry
      const { id, name, level, description } = values
      const grid = cellsOf.get(id) ?? []
      placed('attributes', `attributes[${at}]`, entry)
      return {
        id,
        name,
        level: number('attributes', row, layout.attributes.columns.level, level),
        description,
        achievements: (achievementsOf.get(id) ?? []).map(({ values }) => values.text),
        ...(isByOutcomes(entry) && { parts: 'outcomes' }),
        ...(grid.length > 0 && { cells: Object.fromEntries(grid.map(({ values }) => [values.step, values.text])) }),
      }
    }),
    levels: levels.map((entry, at) => {
      placed('levels', `levels[${at}]`, entry)
      const { row, values } = entry
      return { ...values, level: number('levels', row, layout.levels.columns.level, values.level) }
    }),
    levelRule:
      text('kind') === climbRule
        ? { kind: text('kind'), atLevel: text('atLevel'), below: text('below') }
        : {
            kind: text('kind'),
            levelOf: Object.fromEntries(
              levelOf.map(({ row, values }) => [
                values.step,
                number('levelOf', row, layout.levelOf.columns.level, values.level),
              ]),
            ),
          },
  }
}

function withoutAttribute(key: 'achievements' | 'cells', row: number, id: string): ImportProblem {
  return sheetProblem(
    'error',
    'attribute-unknown',
    { sheet: layout[key].name, row, column: 'Attribute' },
    id === ''
      ? 'The row names no attribute. Write the identifier of its attribute into each row.'
      : `There is no attribute “${id}” on the sheet Attributes. Correct the identifier.`,
  )
}

/** Rows that say another thing of what an earlier row has said already: one of the two would be lost. */
function repeatedRows<Key extends 'cells' | 'levelOf'>(
  key: Key,
  rows: readonly TableRow<Key>[],
  aboutOf: (row: TableRow<Key>) => string,
): ImportProblem[] {
  return [...grouped(rows, aboutOf)].flatMap(([about, [first, ...others]]) =>
    others.map(({ row }) =>
      sheetProblem(
        'error',
        'row-twice',
        { sheet: layout[key].name, row, column: layout[key].columns.step },
        `The sheet ${layout[key].name} speaks of ${about} in row ${first?.row} already. Take one of the rows out.`,
      ),
    ),
  )
}
