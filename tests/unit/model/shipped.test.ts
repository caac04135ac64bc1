import { expect, test } from 'vitest'
import { findProcess, processesByGroup } from '../../../lib/model/model.ts'
import { serviceManagementModel } from '../../../lib/model/shipped.ts'

const { processes } = serviceManagementModel
const outcomes = processes.flatMap((process) => process.outcomes)

/** Identifier, name and requirement clauses as the standards have them. */
const table = `
COM.01 Communication management: 7.4
COM.02 Documentation management: 7.5
COM.03 Human resource management: 7.1 7.2 7.3
COM.04 Improvement: 10.2
COM.05 Internal audit: 9.2
COM.06 Management review: 9.3
COM.07 Non-conformity management: 10.1
COM.08 Operational planning: 6.2 6.3 8.2.2
COM.09 Operational implementation and control: 8.1 8.2.3
COM.10 Performance evaluation: 9.1
COM.11 Risk management: 6.1
RAA.1 Business relationship management: 8.3.2
RAA.2 Service level management: 8.3.3
RAA.3 Service reporting: 9.4
RAA.4 Supplier management: 8.3.4 8.3.4.1 8.3.4.2
RAA.5 Service catalogue management: 8.2.4
RAF.1 Incident management: 8.6.1
RAF.2 Service request management: 8.6.2
RAF.3 Problem management: 8.6.3
SAD.1 Budgeting and accounting for services: 8.4.1
SAD.2 Demand management: 8.4.2
SAD.3 Capacity management: 8.4.3
SAS.1 Service availability management: 8.7.1
SAS.2 Service continuity management: 8.7.2
SAS.3 Information security management: 8.7.3 8.7.3.1 8.7.3.2 8.7.3.3
SDB.1 Service requirements definition: 8.2.2 8.5.2.1
SDB.2 Service design: 8.5.2.2
SDB.3 Service build and transition: 8.5.2.3
SDB.4 Release and deployment management: 8.5.3
SDE.1 Service delivery: 8.2.1
SPC.1 Change management: 8.5.1 8.5.1.1 8.5.1.2 8.5.1.3
SPC.2 Configuration management: 8.2.5 8.2.6
TOP.01 Leadership: 4.1 4.2 4.3 4.4 5.1 5.2 5.3
`

test('the service management model has the 33 processes of ISO/IEC 33054 with their clauses of ISO/IEC 20000-1', () => {
  const lines = processes.map(({ id, name, clauses }) => `${id} ${name}: ${clauses.join(' ')}`)
  expect(lines).toEqual(table.trim().split('\n'))
})

test('each process has three to seven outcomes, numbered from one', () => {
  for (const { id, outcomes } of processes) {
    expect(outcomes.length, id).toBeGreaterThanOrEqual(3)
    expect(outcomes.length, id).toBeLessThanOrEqual(7)
    expect(outcomes.map((outcome) => outcome.id)).toEqual(outcomes.map((_, index) => `${id}.O${index + 1}`))
  }
})

test('each outcome answers a clause of its process, and each clause of a process is answered by an outcome', () => {
  const within = (clause: string, whole: string) => clause === whole || clause.startsWith(`${whole}.`)
  for (const { id, clauses, outcomes } of processes) {
    for (const outcome of outcomes) {
      expect(outcome.clauses.length, outcome.id).toBeGreaterThan(0)
      for (const clause of outcome.clauses)
        expect(
          clauses.some((whole) => within(clause, whole)),
          outcome.id,
        ).toBe(true)
    }
    for (const whole of clauses) {
      const answered = outcomes.some((outcome) => outcome.clauses.some((clause) => within(clause, whole)))
      expect(answered, `${id} ${whole}`).toBe(true)
    }
  }
})

test('no two processes share a purpose, no two outcomes their wording', () => {
  expect(new Set(processes.map(({ purpose }) => purpose)).size).toBe(processes.length)
  expect(new Set(outcomes.map(({ text }) => text.toLowerCase())).size).toBe(outcomes.length)
})

test('purposes and outcomes are each one whole sentence', () => {
  for (const text of [...processes.map(({ purpose }) => purpose), ...outcomes.map(({ text }) => text)]) {
    expect(text).toMatch(/^[A-Z][^.;:!?]+\.$/)
  }
})

test('an outcome is short enough to be read aloud', () => {
  for (const { id, text } of outcomes) expect(text.split(' ').length, id).toBeLessThanOrEqual(20)
})

test('processes are found by identifier', () => {
  expect(findProcess(serviceManagementModel, 'RAF.1')?.name).toBe('Incident management')
  expect(findProcess(serviceManagementModel, 'RAF.9')).toBeUndefined()
})

test('grouping keeps every process once, in the order of the model', () => {
  const groups = processesByGroup(serviceManagementModel)
  expect(groups.flatMap((entry) => entry.processes)).toEqual(processes)
  expect(groups.map(({ group }) => group.id)).toEqual(['COM', 'RAA', 'RAF', 'SAD', 'SAS', 'SDB', 'SDE', 'SPC', 'TOP'])
})

test('a group without a process is left out', () => {
  const model = { ...serviceManagementModel, groups: [...serviceManagementModel.groups, { id: 'X', name: 'Empty' }] }
  expect(processesByGroup(model).map(({ group }) => group.id)).not.toContain('X')
})
