import { describe, expect, test } from 'vitest'
import {
  capabilityContent,
  folded,
  instructionIn,
  isOneSentence,
  joinedResults,
  placeholderIn,
} from '../../../lib/model/validation/wording.ts'

test.each([
  'Incidents are recorded.',
  'Each entry follows ISO/IEC 20000-1, clause 8.6.1, to the letter.',
  'Änderungen sind genehmigt.',
  '事件被记录。',
])('“%s” is one sentence', (text) => {
  expect(isOneSentence(text)).toBe(true)
})

test.each([
  'incidents are recorded.',
  'Incidents are recorded',
  'Done. Next one.',
  'Recorded; classified.',
  '记录。解决。',
  '',
])('“%s” is not one sentence', (text) => {
  expect(isOneSentence(text)).toBe(false)
})

describe('several results in one outcome', () => {
  test.each([
    ['Incidents are recorded and classified.', 'recorded and classified'],
    ['Risks are known and quickly driven down.', 'known and quickly driven'],
    ['Incidents are on record and are resolved.', 'and are'],
    ['Costs as well as income are budgeted.', 'as well as'],
    ['Hardware and software and people are in place.', 'and … and'],
  ])('are seen in “%s”', (text, joined) => {
    expect(joinedResults(text)).toBe(joined)
  })

  test.each([
    'Each incident has a priority that reflects its impact and urgency.',
    'Terms and conditions are agreed.',
    'Standards are in force.',
  ])('are not seen in “%s”', (text) => {
    expect(joinedResults(text)).toBeUndefined()
  })
})

test.each(['Ensure that incidents are resolved.', 'To record incidents.', 'Incidents must be resolved.'])(
  '“%s” is an instruction',
  (text) => {
    expect(instructionIn(text)).toBeDefined()
  },
)

test.each(['Plans are approved.', 'Plan is in force.', 'Records show what was done.', 'Control rooms are staffed.'])(
  '“%s” is no instruction',
  (text) => {
    expect(instructionIn(text)).toBeUndefined()
  },
)

test.each([
  ['Work products are controlled.', 2],
  ['A process owner is named.', 2],
  ['The process is planned.', 2],
  ['Each project uses a tailored process.', 3],
  ['Process variation is within control limits.', 4],
  ['The process is continually improved.', 5],
])('“%s” speaks of level %i', (text, level) => {
  expect(capabilityContent(text)?.level).toBe(level)
})

test.each(['A capacity plan is in force.', 'Objectives are measured.', 'The processes in scope are carried out.'])(
  '“%s” stays within level 1',
  (text) => {
    expect(capabilityContent(text)).toBeUndefined()
  },
)

test.each(['Owner: TBD', 'Lorem ipsum dolor', '<describe the result>', 'What is it???'])(
  '“%s” holds a placeholder',
  (text) => {
    expect(placeholderIn(text)).toBeDefined()
  },
)

test.each(['TODO', 'TODO: say who', 'Owner [XXX] decides.', 'Given to <who> at once.', 'FIXME later'])(
  '“%s” holds a placeholder where it stands as a mark',
  (text) => {
    expect(placeholderIn(text)).toBeDefined()
  },
)

test.each([
  'Response within < 5 s, never > 9 s',
  'Latency is <10 ms at peak, and packet loss >1 % raises an alarm.',
  'Latency is <limit and jitter >5 ms is reported.',
  'Values a<b and c>d are told.',
  'Todo está registrado.',
  'TODO el personal conoce los incidentes.',
  'The TBC ward has a record of each case.',
])('“%s” holds no placeholder', (text) => {
  expect(placeholderIn(text)).toBeUndefined()
})

test('a comparison makes a difference between texts, as letters of every script do', () => {
  expect(folded('Latency is <10 ms.')).not.toBe(folded('Latency is >10 ms.'))
  expect(folded('कि')).not.toBe(folded('का'))
})

test('case, spacing and punctuation make no difference between texts', () => {
  expect(folded(' Incidents  are “RESOLVED”.')).toBe(folded('incidents are resolved'))
  expect(folded('Incidents are resolved.')).not.toBe(folded('Incidents are reopened.'))
})
