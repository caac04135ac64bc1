import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '../../../lib/errors.ts'
import { type ItemMove, type ItemState, itemStates, moveItem } from '../../../lib/workshop/item.ts'

const moves: ItemMove[] = [
  'open',
  'reveal',
  'again',
  'record',
  'reopen',
  'close the first round',
  'close the further round',
]

test('an item is opened, revealed and recorded in that order', () => {
  const path: ItemMove[] = ['open', 'reveal', 'record']
  expect(path.reduce<ItemState>(moveItem, 'waiting')).toBe('recorded')
})

test('a further round takes a revealed item back to secret rating', () => {
  expect(moveItem('revealed', 'again')).toBe('open')
})

test('a recorded item changes only by being reopened', () => {
  expect(moveItem('recorded', 'reopen')).toBe('waiting')
  for (const move of moves.filter((move) => move !== 'reopen')) {
    expect(() => moveItem('recorded', move)).toThrow(DomainError)
  }
})

test('a round that is closed leaves the item as it was before it', () => {
  expect(moveItem('open', 'close the first round')).toBe('waiting')
  expect(moveItem('open', 'close the further round')).toBe('revealed')
})

test('no item is recorded that was not revealed after its last opening', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves)), (tried) => {
      let state: ItemState = 'waiting'
      let revealed = false
      for (const move of tried) {
        try {
          state = moveItem(state, move)
        } catch {
          continue
        }
        if (move === 'record') expect(revealed).toBe(true)
        revealed = state === 'revealed'
      }
      expect(itemStates).toContain(state)
    }),
  )
})

test('a move that does not apply says in which state the item is and what to do', () => {
  expect(() => moveItem('open', 'record')).toThrow(/is being rated.*Look at the room again/)
})
