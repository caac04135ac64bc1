import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { storedAboutPeople } from '../../../lib/privacy/stored.ts'

/** Columns that hold or point to a person, by what they are called. */
const ofAPerson =
  /^(userId|memberId|actorId|\w*ById|\w+By|owner|sponsor|email|competence|address|agent|source|subject|phone\w*)$/

/** Called so, and no person: what took the place of a report, and which archive rows came from. */
const ofNobody = ['Report.supersededById']

const written = readFileSync(new URL('../../../prisma/schema.prisma', import.meta.url), 'utf8')
const schema = new Map(
  [...written.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name = '', body = '']) => [
    name,
    [...body.matchAll(/^ {2}(\w+)\s+(?:String|Bytes)\b/gm)].map(([, column = '']) => column),
  ]),
)

test('the schema was read', () => {
  expect(schema.get('User')).toContain('email')
  expect(schema.size).toBeGreaterThan(30)
})

test('every column of a person is told on the page of what is stored', () => {
  const untold = [...schema].flatMap(([model, columns]) =>
    columns
      .filter((column) => ofAPerson.test(column) && !storedAboutPeople[model]?.columns.includes(column))
      .map((column) => `${model}.${column}`)
      .filter((column) => !ofNobody.includes(column)),
  )
  expect(untold).toEqual([])
})

test('the page tells of no column that is not there', () => {
  for (const [model, { columns }] of Object.entries(storedAboutPeople)) {
    for (const column of columns) expect(schema.get(model), model).toContain(column)
  }
})
