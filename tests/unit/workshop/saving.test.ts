import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { follow, nothingSent, type Saving, type SavingEvent, savingStatus } from '../../../lib/workshop/saving.ts'

const connected: SavingEvent = { type: 'connected' }
const offer: SavingEvent = { type: 'sent', message: 'offer' }
const update: SavingEvent = { type: 'sent', message: 'update' }
const edited: SavingEvent = { type: 'edited' }
const stored = (messages: number): SavingEvent => ({ type: 'stored', messages })
const having = (...events: SavingEvent[]): Saving => events.reduce(follow, nothingSent)

describe('saving', () => {
  it('says saved only when the server has stored every message sent', () => {
    const typing = having(connected, offer, stored(1), update, edited, update, edited)
    expect(savingStatus(typing)).toBe('saving')
    expect(savingStatus(follow(typing, stored(2)))).toBe('saving')
    expect(savingStatus(follow(typing, stored(3)))).toBe('saved')
  })

  it('counts the changes made offline', () => {
    const offline = having(connected, offer, stored(1), { type: 'disconnected' }, edited, edited)
    expect(savingStatus(offline)).toBe('offline')
    expect(offline.unsaved).toBe(2)
  })

  it('keeps a change unsaved when the connection broke before it was stored', () => {
    const broken = having(connected, offer, stored(1), update, edited, { type: 'disconnected' })
    expect(broken.unsaved).toBe(1)
  })

  it('does not take the acknowledgement of other messages for that of the offer', () => {
    const back = having(edited, connected, update, stored(1))
    expect(savingStatus(back)).toBe('saving')
    expect(savingStatus([offer, stored(2)].reduce(follow, back))).toBe('saved')
  })

  it('takes work found on this device for unsaved until the server has it', () => {
    const found = having({ type: 'found', changes: 7 })
    expect(found.unsaved).toBe(7)
    expect(savingStatus([connected, offer, stored(1)].reduce(follow, found))).toBe('saved')
  })

  it('says not saved when the disk refuses, and takes it back once it stores again', () => {
    const full = having(connected, offer, stored(1), update, edited, { type: 'refused' })
    expect(savingStatus(full)).toBe('not-saved')
    expect(savingStatus(follow(full, stored(2)))).toBe('saved')
  })

  it('is never said right after an edit, whatever went before', () => {
    const event = fc.oneof(
      fc.constantFrom<SavingEvent>(connected, offer, update, edited, { type: 'disconnected' }, { type: 'refused' }),
      fc.integer({ min: 0, max: 5 }).map(stored),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const saving = [...events, edited].reduce(follow, nothingSent)
        expect(savingStatus(saving)).not.toBe('saved')
      }),
    )
  })
})
