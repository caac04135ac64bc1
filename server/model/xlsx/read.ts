import { strFromU8, unzipSync } from 'fflate'
import { DomainError } from '../../../lib/errors.ts'
import type { ReadCell, ReadRow, ReadSheet } from '../../../lib/model/spreadsheet/sheet.ts'
import { elementsOf } from './xml.ts'

/** What a workbook may be at most: enough for the largest model, little enough to be no burden. */
const limits = { unpacked: 24 * 1024 * 1024, sheets: 40, rows: 20_000, columns: 60 }

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
  return sheets.map(({ name, path }) => ({ name, rows: rowsOf(parts.get(path) ?? '', shared) }))
}

function unpacked(bytes: Uint8Array): Map<string, string> {
  let size = 0
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/^xl\/.*\.(?:xml|rels)$/.test(name)) return false
        size += originalSize
        if (size > limits.unpacked) throw tooLarge(`more than ${limits.unpacked / 1024 / 1024} MB unpacked`)
        return true
      },
    })
    return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
  } catch (error) {
    throw error instanceof DomainError ? error : noWorkbook()
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

function rowsOf(xml: string, shared: readonly string[]): ReadRow[] {
  const rows: ReadRow[] = []
  let [number, column, type, value, formula, within, aside] = [0, 0, '', '', false, '', 0]
  elementsOf(xml, {
    open(name, attributes) {
      if (name === 'row') {
        number = Number(attributes.get('r') ?? number + 1)
        if (rows.length >= limits.rows) throw tooLarge(`more than ${limits.rows} rows in a sheet`)
        rows.push({ number, cells: [] })
        column = -1
      } else if (name === 'c') {
        column = columnOf(attributes.get('r')) ?? column + 1
        type = attributes.get('t') ?? 'n'
        value = ''
        formula = false
      } else if (name === 'f') formula = true
      else if (name === 'rPh') aside++
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
        cells[column] = cellOf({ type, value, formula }, shared)
      }
      within = ''
    },
  })
  return rows
}

function cellOf(
  { type, value, formula }: { type: string; value: string; formula: boolean },
  shared: readonly string[],
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
      return { text: value, kind: value === '' ? 'text' : 'number' }
    default: // inlineStr, str, d
      return { text: unescaped(value), kind: 'text' }
  }
}

/** "AB12" → 27; undefined where the cell does not say where it stands. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
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
