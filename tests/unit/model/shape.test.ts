import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { serviceManagementModel } from '../../../lib/model/shipped.ts'
import { readModel } from '../../../lib/model/validate.ts'

const text = JSON.stringify(serviceManagementModel)

/** The shipped model as a file, with the value at a place replaced, or taken out when it is undefined. */
function fileWith(steps: (string | number)[], value: unknown): unknown {
  const file: unknown = JSON.parse(text)
  let place = file
  for (const step of steps.slice(0, -1)) {
    if (typeof place !== 'object' || place === null) throw new Error(`Nothing at ${steps.join('.')}.`)
    place = Reflect.get(place, step)
  }
  const last = steps.at(-1)
  if (typeof place !== 'object' || place === null || last === undefined)
    throw new Error(`Nothing at ${steps.join('.')}.`)
  if (value === undefined) Reflect.deleteProperty(place, last)
  else Reflect.set(place, last, value)
  return file
}

const assessment = (indicator: object) => ({ framework: 'f', attributes: ['A'], indicators: [indicator] })

const defects: { name: string; file: unknown; path: string; message: RegExp }[] = [
  { name: 'a text', file: 'model', path: '', message: /^The file is a text and has to be an object/ },
  { name: 'nothing', file: null, path: '', message: /^The file is null/ },
  {
    name: 'no groups',
    file: fileWith(['groups'], undefined),
    path: 'groups',
    message: /^groups is missing. Add a list\.$/,
  },
  { name: 'no licence field', file: fileWith(['licence'], undefined), path: 'licence', message: /missing. Add a text/ },
  {
    name: 'a number as version',
    file: fileWith(['version'], 2020),
    path: 'version',
    message: /is a number and has to be a text/,
  },
  {
    name: 'an outcome that is a text alone',
    file: fileWith(['processes', 0, 'outcomes', 1], 'Incidents are resolved.'),
    path: 'processes[0].outcomes[1]',
    message: /is a text and has to be an object/,
  },
  {
    name: 'clauses in one text',
    file: fileWith(['processes', 0, 'clauses'], '7.4, 7.5'),
    path: 'processes[0].clauses',
    message: /has to be a list/,
  },
  {
    name: 'a misspelt field',
    file: fileWith(['processes', 2, 'purpse'], 'Why.'),
    path: 'processes[2].purpse',
    message: /“purpse” is no field of processes\[2\]/,
  },
  {
    name: 'a foreign field',
    file: fileWith(['author'], 'Me'),
    path: 'author',
    message: /“author” is no field of a process model/,
  },
  {
    name: 'an unknown kind of indicator',
    file: fileWith(['assessment'], assessment({ id: 'I', kind: 'tool', text: 'T' })),
    path: 'assessment.indicators[0].kind',
    message: /one of “practice”, “information-item”, “resource”/,
  },
  {
    name: 'a text beyond all measure',
    file: fileWith(['processes', 0, 'purpose'], 'x'.repeat(2001)),
    path: 'processes[0].purpose',
    message: /longer than 2000 characters/,
  },
  {
    name: 'outcomes beyond all measure',
    file: fileWith(['processes', 0, 'outcomes'], Array(61).fill({ id: 'A', text: 'B', clauses: [] })),
    path: 'processes[0].outcomes',
    message: /more than 60 entries/,
  },
]

describe('a file is not read when it has', () => {
  test.each(defects)('$name', ({ file, path, message }) => {
    const { model, findings } = readModel(file)
    expect(model).toBeUndefined()
    expect(findings).toEqual([{ severity: 'error', rule: 'shape', path, message: expect.stringMatching(message) }])
  })
})

test('every place that is wrong is reported', () => {
  const { findings } = readModel({ ...serviceManagementModel, id: 1, name: null, groups: {} })
  expect(findings.map(({ path }) => path)).toEqual(['id', 'name', 'groups'])
})

test('an unfinished model is read, so that it can be kept as a draft', () => {
  const draft = { id: '', version: '', name: '', source: '', licence: '', groups: [], processes: [] }
  const { model, findings } = readModel(draft)
  expect(model).toEqual(draft)
  expect(findings.length).toBeGreaterThan(5)
})

test('a file may name the schema it was written with', () => {
  expect(readModel({ ...serviceManagementModel, $schema: '/schemas/process-model.schema.json' }).findings).toEqual([])
})

test('no JSON value whatever makes reading fail', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (file) => {
      const { model, findings } = readModel(file)
      expect(model === undefined).toBe(findings.some(({ rule }) => rule === 'shape'))
    }),
  )
})

test('a model with any one value replaced is read or refused, and never makes reading fail', () => {
  const places: (string | number)[][] = []
  const walk = (value: unknown, steps: (string | number)[]) => {
    if (steps.length > 0) places.push(steps)
    if (Array.isArray(value)) {
      for (const [index, entry] of value.entries()) walk(entry, [...steps, index])
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) walk(entry, [...steps, key])
    }
  }
  walk(serviceManagementModel, [])
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (steps, value) => {
      const { model, findings } = readModel(fileWith(steps, value))
      expect(model === undefined).toBe(findings.some(({ rule }) => rule === 'shape'))
    }),
    { numRuns: 200 },
  )
})
