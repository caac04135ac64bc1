import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameworks } from '../../../lib/measurement/frameworks.ts'
import {
  withGroup,
  withGroupMoved,
  withNewGroup,
  withNewOutcome,
  withNewProcess,
  withOutcome,
  withoutGroup,
  withoutOutcome,
  withoutProcess,
  withProcess,
} from '../../../lib/model/edit.ts'
import { researchDataModel, serviceManagementModel } from '../../../lib/model/shipped.ts'
import { errorsOf, validateModel } from '../../../lib/model/validate.ts'

const models = [serviceManagementModel, researchDataModel]

test('whatever process is taken out, nothing refers to it any more', () => {
  for (const model of models) {
    fc.assert(
      fc.property(fc.constantFrom(...model.processes), ({ id }) => {
        const rules = errorsOf(validateModel(withoutProcess(model, id), frameworks)).map(({ rule }) => rule)
        expect(rules).toEqual([])
      }),
    )
  }
})

test('whatever outcome is taken out, no indicator is left that shows it', () => {
  const all = researchDataModel.processes.flatMap(({ id, outcomes }) =>
    outcomes.map((outcome) => [id, outcome.id] as const),
  )
  fc.assert(
    fc.property(fc.constantFrom(...all), ([processId, outcomeId]) => {
      const rules = errorsOf(validateModel(withoutOutcome(researchDataModel, processId, outcomeId), frameworks))
      expect(rules.filter(({ rule }) => rule.startsWith('indicator'))).toEqual([])
    }),
  )
})

test('a new outcome takes a number that is free, also after one in between was taken out', () => {
  const shorter = withoutOutcome(serviceManagementModel, 'RAF.1', 'RAF.1.O3')
  const outcomes = withNewOutcome(shorter, 'RAF.1').processes.find(({ id }) => id === 'RAF.1')?.outcomes ?? []
  expect(new Set(outcomes.map(({ id }) => id)).size).toBe(outcomes.length)
})

test('texts, groups and processes are changed without touching anything else', () => {
  const before = structuredClone(serviceManagementModel)
  let model = withProcess(serviceManagementModel, 'RAF.1', { name: 'Disturbances', purpose: 'Get work going again.' })
  model = withOutcome(model, 'RAF.1', 'RAF.1.O1', { text: 'Each disturbance is on record.' })
  model = withGroup(model, 'RAF', 'Desk')
  model = withNewGroup(model, { id: 'OWN', name: 'Our own' })
  model = withNewProcess(model, { id: 'OWN.1', name: 'Lending', group: 'OWN' })
  model = withGroupMoved(model, 'OWN', -1)
  expect(model.groups.map(({ id }) => id).slice(-2)).toEqual(['OWN', 'TOP'])
  expect(model.processes.at(-1)).toMatchObject({ id: 'OWN.1', outcomes: [] })
  expect(withoutGroup(model, 'OWN')).toBe(model)
  expect(withoutGroup(withoutProcess(model, 'OWN.1'), 'OWN').groups.some(({ id }) => id === 'OWN')).toBe(false)
  expect(serviceManagementModel).toEqual(before)
})
