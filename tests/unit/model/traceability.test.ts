import { expect, test } from 'vitest'
import { isWithin } from '../../../lib/model/clause.ts'
import { findProcess, type Process } from '../../../lib/model/model.ts'
import { serviceManagementModel } from '../../../lib/model/shipped.ts'
import { clausesOf, traceabilityMatrix, traceClause } from '../../../lib/model/traceability.ts'

const { processes } = serviceManagementModel
const ids = (list: { id: string }[]) => list.map(({ id }) => id)

function process(id: string): Process {
  const found = findProcess(serviceManagementModel, id)
  if (!found) throw new Error(`The shipped model has lost ${id}.`)
  return found
}

test('a clause leads to its process and the outcomes that answer it or a part of it', () => {
  const whole = traceClause(serviceManagementModel, '8.5.1')
  expect(ids(whole.processes)).toEqual(['SPC.1'])
  expect(ids(whole.outcomes.map(({ outcome }) => outcome))).toEqual(ids(process('SPC.1').outcomes))

  const part = traceClause(serviceManagementModel, '8.5.1.2')
  expect(ids(part.outcomes.map(({ outcome }) => outcome))).toEqual(['SPC.1.O2', 'SPC.1.O3'])
})

test('a clause that two processes share leads to both', () => {
  expect(ids(traceClause(serviceManagementModel, '8.2.2').processes)).toEqual(['COM.08', 'SDB.1'])
})

test('a clause that nothing answers leads nowhere', () => {
  expect(traceClause(serviceManagementModel, '7.6')).toEqual({ clause: '7.6', processes: [], outcomes: [] })
})

test('clauses and outcomes lead to each other both ways', () => {
  for (const { id, outcomes } of processes) {
    for (const outcome of outcomes) {
      for (const clause of outcome.clauses) {
        const trace = traceClause(serviceManagementModel, clause)
        expect(ids(trace.processes)).toContain(id)
        expect(trace.outcomes.map((entry) => entry.outcome)).toContain(outcome)
      }
    }
  }
  for (const clause of clausesOf(serviceManagementModel)) {
    for (const { outcome } of traceClause(serviceManagementModel, clause).outcomes) {
      expect(outcome.clauses.some((part) => isWithin(part, clause))).toBe(true)
    }
  }
})

test('the matrix has each clause once and every trace in its cell', () => {
  const { processes: columns, rows } = traceabilityMatrix(serviceManagementModel)
  expect(columns).toEqual(processes)
  expect(rows.map(({ clause }) => clause)).toEqual(clausesOf(serviceManagementModel))
  expect(rows.map(({ clause }) => clause).slice(0, 3)).toEqual(['4.1', '4.2', '4.3'])
  expect(rows.at(-1)?.clause).toBe('10.2')

  const traces = processes.flatMap(({ outcomes }) => outcomes.flatMap(({ clauses }) => clauses)).length
  const cells = rows.flatMap((row) => row.cells)
  expect(cells.flatMap(({ outcomes }) => outcomes).length).toBe(traces)
  expect(cells.filter(({ claimed }) => claimed).length).toBe(processes.flatMap(({ clauses }) => clauses).length)

  const column = columns.findIndex(({ id }) => id === 'COM.11')
  const cell = rows.find(({ clause }) => clause === '6.1.2')?.cells[column]
  expect(cell).toMatchObject({ claimed: false })
  expect(ids(cell?.outcomes ?? [])).toEqual(['COM.11.O1', 'COM.11.O2', 'COM.11.O4'])
})
