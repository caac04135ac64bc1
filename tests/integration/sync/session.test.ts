import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { closeCodes } from '../../../lib/sync/closecode.ts'
import { connect } from './client.ts'
import { scratchDatabase, serveSync } from './server.ts'

const server = await serveSync({ limits: { document: 50_000 } })
afterAll(server.close)

// What a page has and Node has not. Without IndexedDB work lives as long as the page, as in some private windows.
let who = 'ada assessor'
class CookieSocket extends WebSocket {
  constructor(address: string | URL, protocols?: string | string[]) {
    super(address, protocols, { headers: { cookie: who } })
  }
}
vi.stubGlobal('WebSocket', CookieSocket)
vi.stubGlobal('window', new EventTarget())
vi.stubGlobal('location', { origin: `http://127.0.0.1:${server.port}` })
const onDevice = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => onDevice.get(key) ?? null,
  setItem: (key: string, value: string) => void onDevice.set(key, value),
  removeItem: (key: string) => void onDevice.delete(key),
})
const { openSession } = await import('../../../app/sync/session.ts')
const { sentenceOf } = await import('../../../app/failure/failure.ts')

type Session = ReturnType<typeof openSession>
type State = ReturnType<Session['state']>
const open: Session[] = []

function enter(name: string, as: string, mode: 'read' | 'write' = 'write'): Session {
  who = as
  const session = openSession(name, { mode })
  open.push(session)
  return session
}
afterEach(() => {
  for (const session of open.splice(0)) session.close()
})

/** Resolves when the session is in such a state. */
function becomes(session: Session, holds: (state: State) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!holds(session.state())) return
      stop()
      resolve()
    }
    const stop = session.subscribe(check)
    check()
  })
}

const note = (session: Session) => session.state().doc.getText('note')

test('a change is "saving" until the server has stored it, then "saved"', async () => {
  const ada = enter('worksheet/saving/p', 'ada assessor')
  await becomes(ada, ({ ready, link }) => ready && link === 'connected')
  note(ada).insert(0, 'evidence')
  expect(ada.state()).toMatchObject({ saving: 'saving', unsaved: 1 })
  await ada.whenSaved()
  expect(ada.state()).toMatchObject({ saving: 'saved', unsaved: 0 })
  const ben = await connect(`${server.url}/worksheet/saving/p`, 'ben assessor')
  expect(ben.text().toString()).toBe('evidence')
})

test('without the server changes are counted as unsaved, and saved when it is back', async () => {
  const databaseFile = scratchDatabase()
  const first = await serveSync({ databaseFile })
  vi.stubGlobal('location', { origin: `http://127.0.0.1:${first.port}` })
  const ada = enter('worksheet/offline/p', 'ada assessor')
  vi.stubGlobal('location', { origin: `http://127.0.0.1:${server.port}` })
  await becomes(ada, ({ ready, link }) => ready && link === 'connected')
  await first.close()
  await becomes(ada, ({ link }) => link !== 'connected')
  note(ada).insert(0, 'a')
  note(ada).insert(1, 'b')
  expect(ada.state()).toMatchObject({ saving: 'offline', unsaved: 2 })
  const late = await ada.whenSaved(1).catch(sentenceOf)
  expect(late).toBe('Your latest changes have not reached the server yet. Wait for “Saved”, then try again.')

  const port = process.env.PORT
  process.env.PORT = String(first.port)
  const second = await serveSync({ databaseFile })
  process.env.PORT = port ?? '0'
  await becomes(ada, ({ saving }) => saving === 'saved')
  const ben = await connect(`${second.url}/worksheet/offline/p`, 'ben assessor')
  expect(ben.text().toString()).toBe('ab')
  ada.close()
  await second.close()
})

test('a write the server refuses (4403) costs this copy, and the page goes on with a fresh one and the words that were refused', async () => {
  const ben = await connect(`${server.url}/worksheet/refused/p?ack=1`, 'ben assessor')
  ben.text().insert(0, 'what the room sees')
  await ben.until(() => ben.seen.stored === 2)
  const ada = enter('worksheet/refused/p', 'ada observer')
  await becomes(ada, ({ ready, link }) => ready && link === 'connected')
  const { doc } = ada.state()
  note(ada).insert(0, 'forbidden: ')
  await becomes(ada, (state) => state.doc !== doc && state.ready && state.link === 'connected')
  expect(note(ada).toString()).toBe('what the room sees')
  expect(ada.state()).toMatchObject({ refusal: undefined, unsaved: 0, untaken: 'forbidden: ' })
  const later = enter('worksheet/refused/p', 'ada observer')
  expect(later.state().untaken).toBe('forbidden: ')
  ada.letUntakenGo()
  expect(ada.state().untaken).toBe('')
  expect(enter('worksheet/refused/p', 'ada observer').state().untaken).toBe('')
  ben.text().insert(0, 'still ')
  await vi.waitFor(() => expect(note(ada).toString()).toBe('still what the room sees'))
})

test('a change the server can’t take (4422) costs this copy too, once, and its words are told', async () => {
  const ada = enter('worksheet/shapeless/p', 'ada assessor')
  await becomes(ada, ({ ready, link }) => ready && link === 'connected')
  note(ada).insert(0, 'words')
  await ada.whenSaved()
  const { doc } = ada.state()
  doc.transact(() => {
    note(ada).insert(0, 'refused ')
    note(ada).setAttribute('x'.repeat(1000), 'too long a name')
  })
  await becomes(ada, (state) => state.doc !== doc && state.ready && state.link === 'connected')
  expect(note(ada).toString()).toBe('words')
  expect(ada.state()).toMatchObject({ refusal: undefined, unsaved: 0, untaken: 'refused ' })
})

test.each([
  ['somebody who is not signed in', 'worksheet/w/p', '', 'signed-out'],
  ['a document that does not exist', 'stage/unknown', 'ada lead', 'unknown'],
  ['somebody else’s ballot, asked for twice', 'ballot/w/ben', 'ada assessor', 'forbidden'],
])('%s is told so for good', async (_, name, as, refusal) => {
  const session = enter(name, as)
  await becomes(session, (state) => state.refusal === refusal)
  expect(session.state().link).not.toBe('connected')
})

test('more than a document can hold is refused as too large, and not sent again for ever', async () => {
  const ada = enter('worksheet/large/p', 'ada assessor')
  await becomes(ada, ({ ready, link }) => ready && link === 'connected')
  note(ada).insert(0, 'x'.repeat(60_000))
  await becomes(ada, ({ refusal }) => refusal === 'too-large')
  ada.startAfresh()
  await becomes(ada, ({ ready, link }) => ready && link === 'connected')
  expect(note(ada).toString()).toBe('')
})

test('a message beyond the largest frame is refused as too large too', async () => {
  const ada = enter('worksheet/frame/p', 'ada assessor')
  await becomes(ada, ({ ready, link }) => ready && link === 'connected')
  const refused = (await server.metric(`refused_total{code="${closeCodes.frameTooLarge}"}`)) || 0
  note(ada).insert(0, 'x'.repeat(5 * 1024 * 1024))
  await becomes(ada, ({ refusal }) => refusal === 'too-large')
  expect(await server.metric(`refused_total{code="${closeCodes.frameTooLarge}"}`)).toBe(refused + 1)
})

test('a removed member is told by the open page at once', async () => {
  const ada = enter('worksheet/removed/p', 'ada assessor')
  await becomes(ada, ({ ready, link }) => ready && link === 'connected')
  server.sync.disconnect({ workshop: 'removed', userId: 'user-ada' }, closeCodes.notFound)
  await becomes(ada, ({ refusal }) => refusal === 'unknown')
})
