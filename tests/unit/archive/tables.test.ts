import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rowSchema } from '../../../lib/archive/row.ts'
import { archivedTables, unarchivedTables } from '../../../lib/archive/tables.ts'

/** The columns of each table, as the schema of the database names them. */
const stored = readTables(readFileSync('prisma/schema.prisma', 'utf8'))

function readTables(schema: string): Map<string, string[]> {
  const bodies = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)]
  const models = new Set(bodies.map(([, name]) => name))
  return new Map(
    bodies.map(([, name = '', body = '']) => {
      const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)/gm)]
      return [name, fields.filter(([, , type]) => !models.has(type)).map(([, field = '']) => field)]
    }),
  )
}

test('an archive carries every table of the database, or says why it leaves it out', () => {
  const known = [...Object.keys(archivedTables), ...Object.keys(unarchivedTables)]
  expect(known.toSorted()).toEqual([...stored.keys()].toSorted())
})

test.each(Object.entries(archivedTables))(
  'of %s it carries every column, or says why it leaves it out',
  (table, columns) => {
    const carried = Object.entries(columns).flatMap(([name, { kind }]) => (kind === 'dropped' ? [] : [name]))
    expect(carried.toSorted()).toEqual(stored.get(table)?.toSorted())
  },
)

/** The words a column of the schema names behind it: `// planned | running | concluded`. */
const words = [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(
  ([, table = '', body = '']) =>
    [...body.matchAll(/^ {2}(\w+)\s+String.*?\/\/ (\S+(?: \| \S+)+)$/gm)].map(
      ([, column = '', listed = '']) => [table, column, listed.split(' | ')] as const,
    ),
)
const carriedWords = words.filter(([table]) => archivedTables[table])

test('the schema names the words of its columns', () => {
  expect(carriedWords.length).toBeGreaterThan(15)
})

test.each(carriedWords)('%s.%s carries the words that the schema names', (table, column, listed) => {
  const carried = archivedTables[table]?.[column]
  if (carried?.kind !== 'word') throw new Error(`${table}.${column} is no word to the archive.`)
  // The secret round of an item that is open never leaves.
  const leaving = table === 'Item' ? listed.filter((state) => state !== 'open') : listed
  expect(carried.words).toEqual(leaving)
})

test('each table comes after those it refers to, so that rows can be put in one after the other', () => {
  const before = new Set<string>()
  for (const [table, columns] of Object.entries(archivedTables)) {
    before.add(table)
    for (const column of Object.values(columns)) if (column.kind === 'ref') expect(before).toContain(column.table)
  }
})

test('what is no longer stored is read from earlier archives without being kept', () => {
  const { title, planVersion } = archivedTables.Assessment ?? {}
  if (!title || !planVersion) throw new Error('The columns are not there.')
  const row = rowSchema({ title, planVersion })
  expect(row.parse({ title: 'A', planVersion: 7 })).toEqual({ title: 'A' })
  expect(row.parse({ title: 'A' })).toEqual({ title: 'A' })
  expect(row.safeParse({ title: 'A', other: 1 }).success).toBe(false)
})

test('an action of an archive from before actions had states is open, as all were', () => {
  const { state, stateReason, stateAt, stateById } = archivedTables.ImprovementAction ?? {}
  const columns = Object.fromEntries(
    Object.entries({ state, stateReason, stateAt, stateById }).flatMap(([name, column]) =>
      column ? [[name, column]] : [],
    ),
  )
  expect(rowSchema(columns).parse({})).toEqual({ state: 'open', stateReason: '', stateAt: null, stateById: null })
  expect(rowSchema(columns).safeParse({ state: 'finished' }).success).toBe(false)
})
