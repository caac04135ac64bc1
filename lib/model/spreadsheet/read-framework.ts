import { climbRule, layout, type SheetKey, yes } from './layout.ts'
import { sheetProblem, type TableRow } from './rows.ts'
import type { ImportProblem } from './sheet.ts'

type Tables = {
  fields: ReadonlyMap<string, string>
  rowsOf<Key extends SheetKey>(key: Key): TableRow<Key>[]
  problems: ImportProblem[]
}

/** The measurement framework that the sheets bring along, as the file format has it; undefined where there is none. */
export function frameworkOfTables({ fields, rowsOf, problems }: Tables): object | undefined {
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
  const unknownAttributes = [...achievements, ...cells].filter(
    ({ values }) => !attributes.some((attribute) => attribute.values.id === values.attribute),
  )
  for (const entry of unknownAttributes) {
    const sheet = achievements.some((achievement) => achievement === entry) ? layout.achievements : layout.cells
    problems.push(
      sheetProblem(
        'error',
        'attribute-unknown',
        { sheet: sheet.name, row: entry.row, column: 'Attribute' },
        `There is no attribute “${entry.values.attribute}” on the sheet Attributes. Correct the identifier.`,
      ),
    )
  }

  const text = (field: string) => fields.get(field) ?? ''
  return {
    id: text('id'),
    name: text('name'),
    source: text('source'),
    licence: text('licence'),
    scales: [...new Set(scales.map(({ values }) => values.scale))].map((id) => {
      const steps = scales.filter(({ values }) => values.scale === id)
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
    attributes: attributes.map(({ row, values: { id, name, level, description, parts } }) => {
      const grid = cells.filter(({ values }) => values.attribute === id)
      return {
        id,
        name,
        level: number('attributes', row, layout.attributes.columns.level, level),
        description,
        achievements: achievements.filter(({ values }) => values.attribute === id).map(({ values }) => values.text),
        ...(parts.toLowerCase() === yes && { parts: 'outcomes' }),
        ...(grid.length > 0 && { cells: Object.fromEntries(grid.map(({ values }) => [values.step, values.text])) }),
      }
    }),
    levels: levels.map(({ row, values }) => ({
      ...values,
      level: number('levels', row, layout.levels.columns.level, values.level),
    })),
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
