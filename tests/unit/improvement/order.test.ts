import { expect, test } from 'vitest'
import { actionsInOrder, findingsInOrder } from '../../../lib/improvement/order.ts'
import type { ActionState } from '../../../lib/improvement/progress.ts'
import { untouched } from '../../golden/improvement.ts'

const at = (processId: string) => [{ processId, attributeId: 'PA.1.1' }]

test('findings come by kind, then as the plan has their processes, those about none last', () => {
  const findings = [
    { id: 'none', kind: 'weakness' as const, concerns: [] },
    { id: 'second', kind: 'weakness' as const, concerns: at('B') },
    { id: 'first', kind: 'weakness' as const, concerns: [...at('B'), ...at('A')] },
    { id: 'strength', kind: 'strength' as const, concerns: at('B') },
    { id: 'chance', kind: 'opportunity' as const, concerns: at('A') },
  ]
  expect(findingsInOrder(findings, ['A', 'B']).map(({ id }) => id)).toEqual([
    'strength',
    'first',
    'second',
    'none',
    'chance',
  ])
})

test('actions come by priority, then by the day they are due, those without a day after, and what is closed last', () => {
  const action = (
    id: string,
    priority: 'low' | 'high',
    due: string | null,
    process: string,
    state: ActionState = 'open',
  ) => ({
    id,
    priority,
    due,
    closes: at(process),
    progress: { ...untouched, state },
  })
  const actions = [
    action('dropped', 'low', null, 'A', 'dropped'),
    action('done', 'high', '2026-01-01', 'A', 'done'),
    action('low', 'low', '2027-01-01', 'A'),
    action('open', 'high', null, 'A'),
    action('later', 'high', '2027-03-01', 'A'),
    action('other', 'high', '2027-02-01', 'B'),
    action('soon', 'high', '2027-02-01', 'A'),
  ]
  expect(actionsInOrder(actions, ['A', 'B']).map(({ id }) => id)).toEqual([
    ...['soon', 'other', 'later', 'open', 'low'],
    ...['done', 'dropped'],
  ])
})
