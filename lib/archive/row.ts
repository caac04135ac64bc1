import { z } from 'zod'
import { shareAsText, shareFromNumber } from '../consensus/share.ts'
import type { Column } from './column.ts'
import { archiveLimits, type Row } from './manifest.ts'

const identifier = z.string().regex(/^[A-Za-z0-9_.-]{1,128}$/)
const text = z.string().max(archiveLimits.text)
const jsonText = text.refine(isJson, 'is no JSON')

/** The rows of a table as an archive may hold them: every column but those that came later, nothing else, each in its kind. */
export function rowSchema(columns: Readonly<Record<string, Column>>): z.ZodType<Row> {
  const shape: Record<string, z.ZodType<Row[string]>> = {}
  const noLongerRead: Record<string, z.ZodOptional<z.ZodUnknown>> = {}
  for (const [name, column] of Object.entries(columns)) {
    if (column.kind === 'left-out' || column.kind === 'file') continue
    if (column.kind === 'dropped') {
      noLongerRead[name] = z.unknown().optional()
      continue
    }
    const schema = valueSchema(column)
    const asKept = column.nullable ? schema.nullable() : schema
    shape[name] = column.before === undefined ? asKept : asKept.default(column.before)
  }
  const kept = z.object(shape)
  return z.strictObject({ ...shape, ...noLongerRead }).transform((row) => kept.parse(row))
}

function valueSchema(column: Exclude<Column, { kind: 'left-out' | 'file' | 'dropped' }>): z.ZodType<Row[string]> {
  switch (column.kind) {
    case 'id':
    case 'ref':
    case 'person':
      return identifier
    case 'text':
      return text
    case 'json':
    case 'frozen':
      return jsonText
    case 'word':
      return z.enum(column.words)
    case 'integer':
      return z.int()
    case 'share':
      return z.union([
        z.string().regex(/^[1-9]\d{0,3}\/[1-9]\d{0,3}$/),
        z.number().gt(0.5).max(1).transform(shareOfBefore),
      ])
    case 'flag':
      return z.boolean()
    case 'date':
      return z.iso.datetime()
    case 'document':
      return z.string().regex(/^worksheet\/[A-Za-z0-9_-]{1,64}\/[A-Za-z0-9_-]{1,64}$/)
  }
}

function shareOfBefore(value: number): string {
  return shareAsText(shareFromNumber(value))
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value)
    return true
  } catch {
    return false
  }
}

/** A row under new identifiers. What a hash was made of stays as it is, and so do words that are no identifiers. */
export function renamed(row: Row, columns: Readonly<Record<string, Column>>, names: ReadonlyMap<string, string>): Row {
  if (names.size === 0) return row
  const changed: Row = {}
  for (const [name, value] of Object.entries(row)) {
    const kind = columns[name]?.kind
    const mayName = kind === 'id' || kind === 'ref' || kind === 'json' || kind === 'document'
    changed[name] = typeof value === 'string' && mayName ? renamedText(value, names) : value
  }
  return changed
}

/** Every identifier within a text replaced: in the name of a document, or in JSON. */
function renamedText(value: string, names: ReadonlyMap<string, string>): string {
  return names.get(value) ?? value.replace(/[A-Za-z0-9_.-]{1,128}/g, (word) => names.get(word) ?? word)
}
