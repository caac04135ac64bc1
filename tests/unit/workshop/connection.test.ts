import { expect, test } from 'vitest'
import { type Connection, connectionFindings } from '../../../lib/workshop/connection.ts'

const fine: Connection = { live: true, roundTrip: 12.4, clockAhead: -300, keepsWork: true }
const words = (connection: Partial<Connection>) =>
  Object.fromEntries(connectionFindings({ ...fine, ...connection }).map(({ part, words }) => [part, words]))
const bad = (connection: Partial<Connection>) =>
  connectionFindings({ ...fine, ...connection }).flatMap(({ part, good }) => (good ? [] : [part]))

test('a connection that works is told part by part, and nothing of it is bad', () => {
  expect(bad({})).toEqual([])
  expect(words({})).toEqual({
    Room: 'Live: you see what the room sees.',
    Server: 'Answers in 12 ms.',
    Clock: 'In sync with the server.',
    'This device': 'Keeps your work while there is no network.',
  })
})

test('a server that answers while the room does not come through points at what stops WebSockets', () => {
  expect(bad({ live: false })).toEqual(['Room'])
  expect(words({ live: false }).Room).toMatch(/WebSockets.*another network/)
})

test('without an answer the network is to be looked at, and nothing is said of the clock', () => {
  const cut = { live: false, roundTrip: undefined }
  expect(bad(cut)).toEqual(['Room', 'Server'])
  expect(words(cut).Server).toMatch(/Check the network/)
  expect(words(cut)).not.toHaveProperty('Clock')
})

test('an answer after more than 300 ms is slow', () => {
  expect(bad({ roundTrip: 300 })).toEqual([])
  expect(bad({ roundTrip: 301 })).toEqual(['Server'])
  expect(words({ roundTrip: 640 }).Server).toMatch(/^Answers in 640 ms: .* a moment late/)
})

test('a clock that is off is told by how much and to which side, and does no harm', () => {
  expect(words({ clockAhead: 45_000 }).Clock).toMatch(/^45 s behind the server’s\./)
  expect(words({ clockAhead: -180_400 }).Clock).toMatch(/^3 min ahead of the server’s\./)
  expect(words({ clockAhead: 2 * 3_600_000 }).Clock).toMatch(/^2 h behind/)
  expect(bad({ clockAhead: 45_000 })).toEqual([])
})

test('a browser that keeps nothing is told what not to do', () => {
  expect(bad({ keepsWork: false })).toEqual(['This device'])
  expect(words({ keepsWork: false })['This device']).toMatch(/Don’t reload/)
})
