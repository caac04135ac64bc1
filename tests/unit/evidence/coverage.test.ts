import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf, evidenceFor, familiesLacking } from '../../../lib/evidence/coverage.ts'
import { type Evidence, type EvidenceLink, evidenceKinds, evidenceStrengths } from '../../../lib/evidence/evidence.ts'
import { recordEvidence, recordedEvidence } from '../../../lib/evidence/recorded.ts'

let last = 0
const piece = (change: Partial<Evidence>, ...on: Partial<EvidenceLink>[]): Evidence => {
  last += 1
  return {
    id: `e${last}`,
    kind: 'document',
    title: 'Ticket export',
    source: `Source ${last}`,
    reference: '',
    date: '2026-11-20',
    strength: 'fair',
    note: '',
    links: on.map((link) => ({ instanceId: 'oslo', attributeId: 'PA.1.1', part: '', ...link })),
    ...change,
  }
}

const item = { instanceIds: ['oslo'], attributeId: 'PA.1.1', part: '' }
const words = (register: Evidence[], of = item) => coverageOf(register, of).words

test.each<[string, Evidence[], string]>([
  ['nothing', [], 'no evidence linked'],
  ['one document', [piece({}, {})], 'one document, uncorroborated'],
  [
    'a document and an interview',
    [piece({}, {}), piece({ kind: 'interview' }, {})],
    'two kinds of evidence, corroborated',
  ],
  [
    'an interview that a document bears out, and one on another outcome alone',
    [
      piece({}, { part: 'O1' }),
      piece({ kind: 'interview' }, { part: 'O1' }),
      piece({ kind: 'interview' }, { part: 'O2' }),
    ],
    'two kinds of evidence, one uncorroborated',
  ],
  [
    'two documents of one source',
    [piece({ source: 'Quality office' }, {}), piece({ source: 'quality office ' }, {})],
    'two documents, each uncorroborated',
  ],
  [
    'two interviews',
    [piece({ kind: 'interview' }, {}), piece({ kind: 'interview' }, {})],
    'two interviews, corroborated',
  ],
  [
    'one weak tool output',
    [piece({ kind: 'tool-output', strength: 'weak' }, {})],
    'one tool output, uncorroborated, weak only',
  ],
])('%s reads well', (_what, register, expected) => {
  expect(words(register)).toBe(expected)
})

test('what bears on another instance, attribute or outcome does not cover an item', () => {
  const register = [
    piece({}, { instanceId: 'bergen' }),
    piece({}, { attributeId: 'PA.2.1' }),
    piece({}, { part: 'O2' }),
  ]
  expect(words(register, { ...item, part: 'O1' })).toBe('no evidence linked')
})

test('what bears on one outcome covers the attribute, and not another outcome', () => {
  const register = [piece({}, { part: 'O1' })]
  expect(evidenceFor(register, item)).toHaveLength(1)
  expect(evidenceFor(register, { ...item, part: 'O2' })).toHaveLength(0)
})

test('what bears on the whole attribute bears out what says something of an outcome', () => {
  expect(words([piece({}, {}), piece({ kind: 'interview' }, { part: 'O1' })])).toBe(
    'two kinds of evidence, corroborated',
  )
})

test('where instances are rated together, evidence of each of them covers the item', () => {
  const register = [piece({}, { instanceId: 'oslo' }), piece({ kind: 'interview' }, { instanceId: 'bergen' })]
  expect(words(register, { ...item, instanceIds: ['oslo', 'bergen'] })).toBe(
    'two kinds of evidence, each uncorroborated',
  )
})

test('the families a class asks for are those the kinds at hand do not give', () => {
  expect(familiesLacking({ kinds: ['tool-output'] }, ['documentary', 'testimonial'])).toEqual(['testimonial'])
  expect(familiesLacking({ kinds: ['document', 'interview'] }, ['documentary', 'testimonial'])).toEqual([])
  expect(familiesLacking({ kinds: [] }, [])).toEqual([])
})

test('a piece as it stood when it was recorded is read back', () => {
  const document = piece({ reference: 'https://example.org/a' }, {})
  const { links: _links, note: _note, ...kept } = document
  expect(recordedEvidence(recordEvidence([document]))).toEqual([kept])
  expect(recordedEvidence('[]')).toEqual([])
})

test('another piece of another kind on the same thing never leaves more uncorroborated', () => {
  const pieces = fc.array(
    fc.record({ kind: fc.constantFrom(...evidenceKinds), strength: fc.constantFrom(...evidenceStrengths) }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(pieces, (kinds) => {
      const register = kinds.map((kind) => piece(kind, {}))
      const before = coverageOf(register, item)
      expect(before.uncorroborated).toBeLessThanOrEqual(before.pieces)
      const more = [...register, piece({ kind: before.kinds[0] === 'document' ? 'interview' : 'document' }, {})]
      const after = coverageOf(more, item)
      expect(after.uncorroborated).toBeLessThanOrEqual(Math.max(before.uncorroborated, register.length === 0 ? 1 : 0))
    }),
  )
})
