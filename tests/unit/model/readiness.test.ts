import fc from 'fast-check'
import { expect, test } from 'vitest'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import {
  type ClauseReadiness,
  readinessByChapter,
  readinessByClause,
  readinessNotice,
} from '../../../lib/model/readiness.ts'
import { serviceManagementModel } from '../../../lib/model/shipped.ts'

const [basic, refined] = iso33020_2019.scales
if (!basic || !refined) throw new Error('ISO/IEC 33020 has lost a scale.')

const states = ['gap', 'nearly', 'ready']
const incident = serviceManagementModel.processes.filter(({ id }) => id === 'RAF.1').flatMap(({ outcomes }) => outcomes)

function clause(
  number: string,
  outcomes: Record<string, string>,
  processes: Record<string, string> = {},
  scale = basic,
) {
  if (!scale) throw new Error('No scale.')
  const ratings = { scale, outcomes: new Map(Object.entries(outcomes)), processes: new Map(Object.entries(processes)) }
  const found = readinessByClause(serviceManagementModel, ratings).find((entry) => entry.clause === number)
  if (!found) throw new Error(`The shipped model has lost clause ${number}.`)
  return found
}

const all = (rating: string) => Object.fromEntries(incident.map(({ id }) => [id, rating]))
const summary = ({ state, weakest, rated, items }: ClauseReadiness) => [state, weakest, `${rated} of ${items.length}`]

test('a clause is as ready as the weakest outcome that answers it', () => {
  expect(summary(clause('8.6.1', all('F')))).toEqual(['ready', 'F', '7 of 7'])
  expect(summary(clause('8.6.1', { ...all('F'), 'RAF.1.O4': 'L' }))).toEqual(['nearly', 'L', '7 of 7'])
  expect(summary(clause('8.6.1', { ...all('F'), 'RAF.1.O4': 'P' }))).toEqual(['gap', 'P', '7 of 7'])
  expect(summary(clause('8.6.1', { ...all('P'), 'RAF.1.O4': 'N' }))).toEqual(['gap', 'N', '7 of 7'])
})

test('what is not rated never counts as a gap, and never as ready', () => {
  expect(summary(clause('8.6.1', {}))).toEqual(['not-rated', null, '0 of 7'])
  expect(summary(clause('8.6.1', { 'RAF.1.O1': 'F' }))).toEqual(['partly-rated', 'F', '1 of 7'])
  expect(summary(clause('8.6.1', { 'RAF.1.O1': 'N' }))).toEqual(['gap', 'N', '1 of 7'])
})

test('the rating of the process speaks for outcomes that have none of their own', () => {
  const { state, items } = clause('8.6.1', { 'RAF.1.O1': 'F' }, { 'RAF.1': 'L' })
  expect(state).toBe('nearly')
  expect(items.map(({ from }) => from)).toEqual(['outcome', ...Array(6).fill('process')])
})

test('the refined scale gives the state of the basic step it folds onto', () => {
  const state = (rating: string) => clause('8.6.1', all(rating), {}, refined).state
  expect(['N', 'P-', 'P+', 'L-', 'L+', 'F'].map(state)).toEqual(['gap', 'gap', 'gap', 'nearly', 'nearly', 'ready'])
})

test('a clause covers its sub-clauses', () => {
  const change = { 'SPC.1': 'F' }
  expect(clause('8.5.1', {}, change).state).toBe('ready')
  expect(clause('8.5.1', { 'SPC.1.O2': 'N' }, change).state).toBe('gap')
  expect(clause('8.5.1.2', { 'SPC.1.O2': 'N' }, change).state).toBe('gap')
  expect(clause('8.5.1.3', { 'SPC.1.O2': 'N' }, change).state).toBe('ready')
})

test('a clause that a process claims and no outcome answers rests on the rating of the process', () => {
  const [first] = serviceManagementModel.processes
  if (!first) throw new Error('The shipped model is empty.')
  const model = { ...serviceManagementModel, processes: [{ ...first, clauses: ['7.4', '7.6'] }] }
  const ratings = { scale: basic, outcomes: new Map(), processes: new Map([[first.id, 'F']]) }
  expect(readinessByClause(model, ratings).find((entry) => entry.clause === '7.6')).toMatchObject({
    state: 'ready',
    items: [{ processId: first.id, outcomeId: null, from: 'process' }],
  })
})

test('a better rating never makes a clause less ready', () => {
  const symbols = basic.steps.map(({ symbol }) => symbol)
  const ratings = fc.tuple(...incident.map(() => fc.integer({ min: 0, max: 3 })))
  const given = (values: number[]) =>
    Object.fromEntries(incident.map(({ id }, index) => [id, symbols[values[index] ?? 0] ?? 'N']))
  fc.assert(
    fc.property(ratings, fc.nat(incident.length - 1), (values, raised) => {
      const before = clause('8.6.1', given(values)).state
      const after = clause(
        '8.6.1',
        given(values.map((value, index) => (index === raised ? Math.min(3, value + 1) : value))),
      ).state
      expect(states.indexOf(after)).toBeGreaterThanOrEqual(states.indexOf(before))
    }),
  )
})

test('a rating of another scale is refused', () => {
  expect(() => clause('8.6.1', { 'RAF.1.O1': '5' })).toThrow(/“5” is no rating/)
})

test('the notice says what readiness is not', () => {
  expect(readinessNotice).toMatch(/indication/)
  expect(readinessNotice).toMatch(/not an audit verdict/)
})

test('clauses are counted by chapter, in the order of the document', () => {
  const clauses = [
    { clause: '4.1', state: 'ready' },
    { clause: '8.6.1', state: 'gap' },
    { clause: '8.6.2', state: 'gap' },
    { clause: '8.7', state: 'nearly' },
    { clause: '10', state: 'not-rated' },
  ] as const
  expect(readinessByChapter(clauses)).toMatchObject([
    { chapter: '4', clauses: 1, states: { ready: 1, gap: 0 } },
    { chapter: '8', clauses: 3, states: { gap: 2, nearly: 1 } },
    { chapter: '10', clauses: 1, states: { 'not-rated': 1 } },
  ])
})

test('a clause of the document that no process answers has a row that says so, in its place', () => {
  const ratings = { scale: basic, outcomes: new Map(), processes: new Map() }
  const rows = readinessByClause(serviceManagementModel, ratings)
  for (const number of ['7.6', '8.3.1']) {
    expect(rows.find(({ clause }) => clause === number)).toEqual({
      clause: number,
      state: 'unanswered',
      weakest: null,
      rated: 0,
      items: [],
    })
  }
  expect(rows.filter(({ state }) => state === 'unanswered').map(({ clause }) => clause)).toEqual(['7.6', '8.3.1'])
  const order = rows.map(({ clause }) => clause)
  expect(order.indexOf('7.6')).toBe(order.indexOf('7.5.4') + 1)
})
