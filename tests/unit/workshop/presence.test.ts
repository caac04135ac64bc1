import { describe, expect, it } from 'vitest'
import { peopleIn, typingIn, typingInWords, typistsIn } from '../../../lib/workshop/presence.ts'

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

describe('who is typing', () => {
  it('names the others in this text, each once, and neither oneself nor those who say it of nobody', () => {
    const states = [
      { typing: 'strengths', user: ben },
      { typing: 'strengths', user: ben },
      { typing: 'weaknesses', user: { id: 'm3', name: 'Eve' } },
      { typing: 'strengths', user: ana },
      { typing: null, user: ana },
      { typing: 'strengths' },
    ]
    expect(typistsIn(states, 'strengths', 'm1')).toEqual(['Ben'])
  })

  it('knows who writes anywhere in the room, each once however many pages they have open', () => {
    const states = [
      { typing: true, user: ben },
      { typing: true, user: ben },
      { typing: false, user: ana },
      { typing: true },
      { user: { id: 'm3', name: 'Eve' } },
    ]
    expect(typingIn(states)).toEqual(['m2'])
  })

  it.each([
    [[], ''],
    [['Ana'], 'Ana is typing'],
    [['Ana', 'Ben'], 'Ana and Ben are typing'],
    [['Ana', 'Ben', 'Eve', 'Tom'], 'Ana, Ben and 2 more are typing'],
  ])('is told of %j as “%s”', (names, words) => {
    expect(typingInWords(names)).toBe(words)
  })
})
