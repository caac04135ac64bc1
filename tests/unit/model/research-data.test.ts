import { expect, test } from 'vitest'
import { processesByGroup } from '../../../lib/model/model.ts'
import { readinessByClause } from '../../../lib/model/readiness.ts'
import { researchDataModel } from '../../../lib/model/shipped.ts'
import { clausesOf, traceabilityMatrix, traceClause } from '../../../lib/model/traceability.ts'
import { maturity } from './defects/assessment.ts'

const [scale] = maturity.scales
if (!scale) throw new Error('The maturity framework has lost its scale.')

test('a model of another field has groups of its own', () => {
  expect(processesByGroup(researchDataModel).map(({ group, processes }) => [group.id, processes.length])).toEqual([
    ['MAKE', 3],
    ['SHARE', 3],
  ])
})

test('clauses that begin with a letter are traced alike', () => {
  expect(clausesOf(researchDataModel).slice(0, 5)).toEqual(['A1', 'A1.1', 'A1.2', 'A2', 'F1'])
  expect(traceClause(researchDataModel, 'A1').outcomes.map(({ outcome }) => outcome.id)).toEqual([
    'DS-5.a',
    'DS-5.b',
    'DS-5.c',
  ])
  expect(traceClause(researchDataModel, 'R1').processes.map(({ id }) => id)).toEqual(['DS-1', 'DS-2', 'DS-4', 'DS-6'])
  expect(traceabilityMatrix(researchDataModel).rows).toHaveLength(clausesOf(researchDataModel).length)
})

test('readiness is computed on a maturity scale alike', () => {
  const ratings = { scale, outcomes: new Map([['DS-5.b', '5']]), processes: new Map([['DS-5', '4']]) }
  const states = readinessByClause(researchDataModel, ratings)
  const stateOf = (clause: string) => states.find((entry) => entry.clause === clause)?.state
  expect([stateOf('A1'), stateOf('A1.1'), stateOf('A1.2'), stateOf('F1')]).toEqual([
    'nearly',
    'ready',
    'nearly',
    'not-rated',
  ])
})
