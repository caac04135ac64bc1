import type { MeasurementFramework } from '../../measurement/framework.ts'
import { readModel } from '../validate.ts'
import { grouped } from './grouped.ts'
import { frameworkFields, layout, modelFields, type SheetKey } from './layout.ts'
import { splitList } from './list.ts'
import { sheetProblem } from './problem.ts'
import { frameworkOfTables } from './read-framework.ts'
import { checkSheets, type TableRow, tableOf, tooManyRows } from './rows.ts'
import type { ImportProblem, Place, ReadSheet } from './sheet.ts'

export type SheetReading = {
  /** In the shape of the file format as far as the sheets say; not checked yet. */
  file: Record<string, unknown>
  problems: ImportProblem[]
  /** Where the thing at a path of the file format stands in the sheets. */
  placeOf(path: string): Place | null
}

/**
 * Reads a model out of sheets as `sheetsOfModel` writes them. Nothing is dropped silently: what can't be placed is a
 * problem with the row it stands in. Cells hold values only; no formula is computed.
 */
export function modelFromSheets(sheets: readonly ReadSheet[]): SheetReading {
  const problems = [...checkSheets(sheets)]
  const places = new Map<string, { key: SheetKey; row: number }>()
  function rowsOf<Key extends SheetKey>(key: Key): TableRow<Key>[] {
    const table = tableOf(sheets, key)
    for (const problem of table.problems) problems.push(problem)
    return table.rows
  }
  function placed<Key extends SheetKey>(key: Key, path: string, { row }: TableRow<Key>): void {
    places.set(path, { key, row })
  }
  function fieldsOf(key: 'model' | 'framework', labels: Record<string, string>, prefix: string): Map<string, string> {
    const values = new Map<string, string>()
    for (const entry of rowsOf(key)) {
      const { field: label, value } = entry.values
      const field = Object.keys(labels).find((known) => labels[known]?.toLowerCase() === label.toLowerCase())
      const place = { sheet: layout[key].name, row: entry.row, column: layout[key].columns.field }
      if (field === undefined) {
        const known = Object.values(labels).join(', ')
        problems.push(
          sheetProblem('error', 'field-unknown', place, `“${label}” is no field of the model. Choose one of ${known}.`),
        )
      } else if (values.has(field)) {
        problems.push(sheetProblem('error', 'field-twice', place, `“${label}” is given twice. Take one out.`))
      } else {
        values.set(field, value)
        placed(key, prefix + field, entry)
      }
    }
    return values
  }

  const about = fieldsOf('model', modelFields, '')
  const text = (field: keyof typeof modelFields): string => about.get(field) ?? ''
  const groups = rowsOf('groups').map((entry, index) => {
    placed('groups', `groups[${index}]`, entry)
    return entry.values
  })

  const processRows = rowsOf('processes')
  const outcomeRows = rowsOf('outcomes')
  const relationRows = rowsOf('relations')
  const processIds = new Set(processRows.map(({ values }) => values.id))
  for (const [key, rows] of [
    ['outcomes', outcomeRows.map(({ row, values }) => ({ row, id: values.process }))],
    ['relations', relationRows.map(({ row, values }) => ({ row, id: values.from }))],
  ] as const) {
    for (const { row, id } of rows) if (!processIds.has(id)) problems.push(withoutProcess(key, row, id))
  }
  const firstWith = new Map<string, number>()
  for (const [index, { values }] of processRows.entries()) {
    if (!firstWith.has(values.id)) firstWith.set(values.id, index)
  }
  const outcomesOf = grouped(outcomeRows, ({ values }) => values.process)
  const relationsOf = grouped(relationRows, ({ values }) => values.from)
  const processes = processRows.map((entry, index) => {
    const path = `processes[${index}]`
    placed('processes', path, entry)
    const mine = <Row>(rows: ReadonlyMap<string, Row[]>) =>
      firstWith.get(entry.values.id) === index ? (rows.get(entry.values.id) ?? []) : []
    const outcomes = mine(outcomesOf).map((outcome, at) => {
      placed('outcomes', `${path}.outcomes[${at}]`, outcome)
      const { id, text, clauses } = outcome.values
      return { id, text, clauses: splitList(clauses) }
    })
    const related = mine(relationsOf).map((relation, at) => {
      placed('relations', `${path}.related[${at}]`, relation)
      const { process, how } = relation.values
      return { process, how }
    })
    const { clauses, ...rest } = entry.values
    return { ...rest, clauses: splitList(clauses), outcomes, ...(related.length > 0 && { related }) }
  })

  const attributes = rowsOf('scope').map((entry, index) => {
    placed('scope', `assessment.attributes[${index}]`, entry)
    return entry.values.id
  })
  const referenceModels = rowsOf('references').map((entry, index) => {
    placed('references', `assessment.referenceModels[${index}]`, entry)
    return entry.values
  })
  const indicators = rowsOf('indicators').map((entry, index) => {
    placed('indicators', `assessment.indicators[${index}]`, entry)
    const { outcomes, attributes, ...rest } = entry.values
    const shows = { outcomes: splitList(outcomes), attributes: splitList(attributes) }
    return {
      ...rest,
      ...(shows.outcomes.length > 0 && { outcomes: shows.outcomes }),
      ...(shows.attributes.length > 0 && { attributes: shows.attributes }),
    }
  })
  const own = frameworkOfTables({
    fields: fieldsOf('framework', frameworkFields, 'assessment.ownFramework.'),
    rowsOf,
    placed: (key, path, entry) => placed(key, `assessment.ownFramework.${path}`, entry),
    problems,
  })
  const framework = text('assessment.framework')
  const hasAssessment =
    framework !== '' || own || attributes.length > 0 || indicators.length > 0 || referenceModels.length > 0

  const file = {
    ...(text('$schema') && { $schema: text('$schema') }),
    id: text('id'),
    version: text('version'),
    name: text('name'),
    source: text('source'),
    licence: text('licence'),
    ...(text('domain') && { domain: text('domain') }),
    ...(text('use') && { use: text('use') }),
    ...pair('community', { interest: text('community.interest'), consensus: text('community.consensus') }),
    ...pair('requirements', { id: text('requirements.id'), name: text('requirements.name') }),
    groups,
    processes,
    ...(hasAssessment && {
      assessment: {
        framework,
        ...(own && { ownFramework: own }),
        attributes,
        ...(referenceModels.length > 0 && { referenceModels }),
        indicators,
      },
    }),
  }
  return { file, problems, placeOf: (path) => placeIn(places, path) }
}

/** A row of outcomes or relations that belongs to no process. */
function withoutProcess(key: 'outcomes' | 'relations', row: number, id: string): ImportProblem {
  const place = { sheet: layout[key].name, row, column: 'Process' }
  const rule = key === 'outcomes' ? 'outcome-without-process' : 'relation-without-process'
  return sheetProblem(
    'error',
    rule,
    place,
    id === ''
      ? 'The row names no process. Write the identifier of its process into each row.'
      : `There is no process “${id}” on the sheet Processes. Correct the identifier, or add the process.`,
  )
}

function pair(field: string, values: Record<string, string>): Record<string, Record<string, string>> {
  return Object.values(values).some((value) => value !== '') ? { [field]: values } : {}
}

/** The row of the thing a path leads to or into, and the column of its field. */
function placeIn(places: ReadonlyMap<string, { key: SheetKey; row: number }>, path: string): Place | null {
  for (let known = path; known !== ''; known = known.replace(/(?:\.|^)[^.[]*$|\[\d+\]$/, '')) {
    const place = places.get(known)
    if (!place) continue
    const { name, columns } = layout[place.key]
    const field = /^\.?([^.[]+)/.exec(path.slice(known.length))?.[1] ?? ''
    const titles = new Map<string, string>(Object.entries(columns))
    return { sheet: name, row: place.row, column: titles.get(field) ?? titles.get('value') }
  }
  return null
}

/** Reads sheets and checks the model they say, with every problem at its row; what is too large is not begun with. */
export function readSheets(sheets: readonly ReadSheet[], frameworks?: readonly MeasurementFramework[]) {
  const tooMany = tooManyRows(sheets)
  if (tooMany.length > 0) return { model: undefined, problems: tooMany }
  const { file, problems, placeOf } = modelFromSheets(sheets)
  const { model, findings } = readModel(file, frameworks)
  const placed = findings.map((finding) => ({ ...finding, place: placeOf(finding.path) }))
  return { model, problems: [...problems, ...placed] }
}
