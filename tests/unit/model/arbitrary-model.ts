import fc from 'fast-check'
import { maturity5 } from '../../../lib/measurement/maturity.ts'
import { indicatorKinds, type ProcessModel } from '../../../lib/model/model.ts'

/** Text as people paste it, with what trips up spreadsheets: formulas, separators, quotes, breaks, escapes. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-2',
    '@SUM(A1)',
    "'=quoted",
    '8.10',
    'a;b,c',
    'say "so"',
    'two\nlines',
    '\tx',
    '_x0041_',
    ' ',
  ),
)
const clause = fc.constantFrom('8.1', '8.10', '8.1 a)', 'A.5.1', 'R1.2', 'odd; "clause", one')
const clauses = fc.uniqueArray(clause, { maxLength: 4 })

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`)

/** Models as they can be stored: identifiers told apart, texts of any kind. */
export const arbitraryModel: fc.Arbitrary<ProcessModel> = fc
  .record({
    name: text,
    source: text,
    licence: text,
    domain: fc.option(text, { nil: undefined }),
    interest: text,
    requirements: text,
    processes: fc.array(
      fc.record({
        name: text,
        purpose: text,
        clauses,
        outcomes: fc.array(fc.record({ text, clauses }), { maxLength: 3 }),
        how: fc.array(text, { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    groups: fc.array(text, { maxLength: 3 }),
    indicators: fc.array(fc.record({ text, kind: fc.constantFrom(...indicatorKinds) }), { maxLength: 3 }),
    kind: fc.constantFrom('reference', 'assessment', 'own'),
  })
  .map(({ processes, groups, indicators, kind, domain, interest, requirements, ...about }) => ({
    id: 'any-model',
    version: '1.10',
    ...about,
    ...(domain !== undefined && { domain }),
    community: { interest, consensus: '' },
    requirements: { id: '', name: requirements },
    groups: groups.map((name, index) => ({ id: `G${index + 1}`, name })),
    processes: processes.map(({ how, outcomes, ...process }, index) => ({
      id: `P.${index + 1}`,
      group: 'G1',
      ...process,
      outcomes: outcomes.map((outcome, at) => ({ id: `P.${index + 1}.O${at + 1}`, ...outcome })),
      related: how.map((words) => ({ process: 'P.1', how: words })),
    })),
    ...(kind !== 'reference' && {
      assessment: {
        framework: kind === 'own' ? 'our-grid' : 'iso-33020-2019',
        ...(kind === 'own' && { ownFramework: { ...maturity5, id: 'our-grid' } }),
        attributes: ids('M.', 3),
        referenceModels: [{ id: 'iso-33054', version: '2020.1' }],
        indicators: indicators.map((indicator, index) => ({
          id: `I${index + 1}`,
          ...indicator,
          outcomes: index === 0 ? [] : ['P.1.O1', 'P.1.O2'],
          attributes: ['M.2'],
        })),
      },
    }),
  }))
