import { DomainError } from '../../lib/errors.ts'
import { columnName } from '../../lib/model/spreadsheet/columns.ts'
import type { ReadCell, ReadRow, ReadSheet } from '../../lib/model/spreadsheet/sheet.ts'
import { readDirectory, ZipRefusal } from '../zip/directory.ts'
import { refuseLarge, unpackEntry } from '../zip/unpack.ts'
import { dateLooksOf } from './date-format.ts'
import { columnOf, fillMerged, type MergedRange, mergedRange } from './merged.ts'
import { elementsOf } from './xml.ts'

/** What a workbook may be at most: enough for the largest model, little enough to be no burden. */
const limits = {
  entries: 2000,
  entry: 24 * 1024 * 1024,
  unpacked: 24 * 1024 * 1024,
  sheets: 40,
  rows: 20_000,
  columns: 60,
  merged: 500_000,
}

/**
 * The sheets of a workbook (ECMA-376) as texts. Formulas are not computed: a cell has the value that was stored with it.
 * Throws `invalid` for what is no workbook or is larger than any model.
 */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const parts = unpacked(bytes)
  const workbook = parts.get('xl/workbook.xml')
  if (workbook === undefined) throw noWorkbook()
  const targets = targetsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '')
  const shared = sharedTexts(parts.get('xl/sharedStrings.xml') ?? '')
  const sheets: { name: string; path: string }[] = []
  elementsOf(workbook, {
    open(name, attributes) {
      if (name !== 'sheet') return
      sheets.push({ name: attributes.get('name') ?? '', path: targets.get(attributes.get('id') ?? '') ?? '' })
    },
  })
  if (sheets.length > limits.sheets) throw tooLarge(`more than ${limits.sheets} sheets`)
  const dates = dateLooksOf(parts.get('xl/styles.xml') ?? '')
  return sheets.map(({ name, path }) => ({ name, ...sheetOf(parts.get(path) ?? '', { shared, dates }) }))
}

function unpacked(bytes: Uint8Array): Map<string, string> {
  try {
    const parts = readDirectory(bytes, limits).filter(({ name }) => /^xl\/.*\.(?:xml|rels)$/.test(name))
    refuseLarge(parts, limits)
    return new Map(parts.map((part) => [part.name, new TextDecoder().decode(unpackEntry(part))]))
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error
    if (!error.over) throw noWorkbook()
    throw tooLarge(`more than ${limits.unpacked / 1024 / 1024} MB unpacked, or more than ${limits.entries} parts`)
  }
}

function targetsOf(relationships: string): Map<string, string> {
  const targets = new Map<string, string>()
  elementsOf(relationships, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const target = attributes.get('Target') ?? ''
      targets.set(attributes.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  return targets
}

/** Texts that cells refer to by number; reading aids for Japanese (rPh) are no part of them. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = []
  let [inText, aside] = [false, 0]
  elementsOf(xml, {
    open(name) {
      if (name === 'si') texts.push('')
      if (name === 'rPh') aside++
      inText = name === 't'
    },
    text(text) {
      if (inText && aside === 0) texts.push((texts.pop() ?? '') + text)
    },
    close(name) {
      if (name === 'rPh') aside--
      inText = false
    },
  })
  return texts.map(unescaped)
}

type Book = { shared: readonly string[]; dates: ReadonlySet<number> }

function sheetOf(xml: string, book: Book): Omit<ReadSheet, 'name'> {
  const rows: ReadRow[] = []
  const merged: MergedRange[] = []
  const beyond: { row: number; column: string }[] = []
  let [number, column, type, look, value, formula, within, aside] = [0, 0, '', 0, '', false, '', 0]
  elementsOf(xml, {
    open(name, attributes) {
      if (name === 'row') {
        number = Number(attributes.get('r') ?? number + 1)
        if (rows.length >= limits.rows) throw tooLarge(`more than ${limits.rows} rows in a sheet`)
        rows.push({ number, cells: [] })
        column = -1
      } else if (name === 'c') {
        column = columnOfReference(attributes.get('r')) ?? column + 1
        type = attributes.get('t') ?? 'n'
        look = Number(attributes.get('s') ?? 0)
        value = ''
        formula = false
      } else if (name === 'f') formula = true
      else if (name === 'rPh') aside++
      else if (name === 'mergeCell') {
        const range = mergedRange(attributes.get('ref'))
        if (range) merged.push(range)
      }
      within = name
    },
    text(text) {
      if (within === 'v' || (within === 't' && aside === 0)) value += text
    },
    close(name) {
      if (name === 'rPh') aside--
      if (name === 'c' && column < limits.columns) {
        const cells = rows.at(-1)?.cells ?? []
        while (cells.length < column) cells.push({ text: '', kind: 'text' })
        cells[column] = cellOf({ type, look, value, formula }, book)
      } else if (name === 'c' && value !== '' && beyond.length === 0) {
        beyond.push({ row: number, column: columnName(column) })
      }
      within = ''
    },
  })
  if (!fillMerged(rows, merged, limits.columns, limits.merged)) throw tooLarge('too many merged cells')
  return { rows, ...(beyond.length > 0 && { beyond }) }
}

function cellOf(
  { type, look, value, formula }: { type: string; look: number; value: string; formula: boolean },
  { shared, dates }: Book,
): ReadCell {
  if (formula && value === '' && type !== 'str') return { text: '', kind: 'formula' }
  switch (type) {
    case 's':
      return { text: shared[Number(value)] ?? '', kind: 'text' }
    case 'b':
      return { text: value === '1' ? 'yes' : 'no', kind: 'text' }
    case 'e':
      return { text: value, kind: 'error' }
    case 'n':
      if (value === '') return { text: value, kind: 'text' }
      return { text: value, kind: dates.has(look) ? 'date' : 'number' }
    case 'd':
      return { text: value, kind: 'date' }
    default: // inlineStr, str
      return { text: unescaped(value), kind: 'text' }
  }
}

/** "AB12" → 27; undefined where the cell does not say where it stands. */
function columnOfReference(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (!letters) return undefined
  return columnOf(letters)
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

function noWorkbook(): DomainError {
  return new DomainError(
    'invalid',
    'The file is no Excel workbook that can be read. Save it as .xlsx without a password, and choose it again.',
  )
}

function tooLarge(what: string): DomainError {
  return new DomainError(
    'invalid',
    `The workbook has ${what}, more than any process model. Take out what is not part of it.`,
  )
}
