import { describe, expect, it } from 'vitest'
import { agendaOf, nextStop, recordedCount, roundToRate, stopBeside } from '../../../lib/workshop/agenda.ts'

const item = (id: string, attributeId: string) => ({ id, attributeId, part: '', label: '' })
const processes = [
  {
    processId: 'RAF.1',
    instances: [
      {
        id: 'a',
        items: [item('1', 'PA.1.1'), item('2', 'PA.2.1')],
      },
      { id: 'b', items: [item('3', 'PA.1.1')] },
    ],
  },
  { processId: 'RAF.2', instances: [{ id: 'c', items: [item('4', 'PA.1.1')] }] },
]
const stops = agendaOf(processes, {
  '1': { state: 'recorded', round: 1, rating: 'F' },
  '2': { state: 'open', round: 2 },
  '3': { state: 'recorded', round: 1, rating: 'L' },
})

describe('the agenda', () => {
  it('keeps the order of the plan and shows how far each item has come', () => {
    expect(stops.map((stop) => [stop.process.processId, stop.instance.id, stop.itemId, stop.state])).toEqual([
      ['RAF.1', 'a', '1', 'recorded'],
      ['RAF.1', 'a', '2', 'open'],
      ['RAF.1', 'b', '3', 'recorded'],
      ['RAF.2', 'c', '4', 'waiting'],
    ])
    expect(recordedCount(stops)).toBe(2)
  })

  it('goes on with the next item that is not recorded, from the top again after the last', () => {
    expect(nextStop(stops, '2')?.itemId).toBe('4')
    expect(nextStop(stops, '4')?.itemId).toBe('2')
    expect(nextStop(stops, null)?.itemId).toBe('2')
  })

  it('has nothing next when all is recorded', () => {
    expect(nextStop([{ itemId: '1', state: 'recorded' }], '1')).toBeUndefined()
  })

  it('moves among its items without leaving them', () => {
    expect(stopBeside(stops, '2', 1)?.itemId).toBe('3')
    expect(stopBeside(stops, '1', -1)?.itemId).toBe('1')
    expect(stopBeside(stops, '4', 1)?.itemId).toBe('4')
    expect(stopBeside(stops, null, 1)?.itemId).toBe('1')
  })
})

describe('the round a ballot counts for', () => {
  it('is the open one, ahead of time the one that opens next, and none once revealed', () => {
    expect(roundToRate({ state: 'waiting', round: 0 })).toBe(1)
    expect(roundToRate({ state: 'waiting', round: 2 })).toBe(3)
    expect(roundToRate({ state: 'open', round: 2 })).toBe(2)
    expect(roundToRate({ state: 'revealed', round: 2 })).toBeUndefined()
    expect(roundToRate({ state: 'recorded', round: 2 })).toBeUndefined()
  })
})
