import { describe, expect, it } from 'vitest'
import { peopleIn } from '../../../lib/workshop/presence.ts'

const ana = { id: 'm1', name: 'Ana', role: 'lead' }
const ben = { id: 'm2', name: 'Ben', role: 'assessor' }

describe('who is in the room', () => {
  it('lists people by name, each once however many pages they have open', () => {
    expect(peopleIn([{ user: ben }, { user: ana }, { user: ben }]).map((person) => person.name)).toEqual(['Ana', 'Ben'])
  })

  it('keeps a hand up that is up on any of their pages', () => {
    const [person] = peopleIn([
      { user: ben, hand: true },
      { user: ben, hand: false, itemId: 'i1' },
    ])
    expect(person).toMatchObject({ hand: true, itemId: 'i1' })
  })

  it('leaves out what the server did not stamp and what nobody can read', () => {
    expect(peopleIn([{ hand: true }, null, 'x', { user: { id: 'm3', name: 'Eve', role: 'emperor' } }])).toEqual([])
  })
})
