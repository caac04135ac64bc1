import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { authorAt } from '../../../lib/workshop/author.ts'
import { startServer } from '../server.ts'
import { type Member, planWorkshop, type Workshop, writeNote } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let room: Workshop
let ada: Member
let ben: Member
beforeAll(async () => {
  room = await planWorkshop(server, await server.firstAccount())
  ada = await room.join('assessor', 'Ada')
  ben = await room.join('participant', 'Ben')
})

const authors = ({ api }: Pick<Member, 'api'>) => {
  const instanceId = room.worksheet.kind === 'worksheet' ? room.worksheet.instance : ''
  return api.worksheet.authors.query({ assessmentId: room.assessmentId, instanceId })
}
const known = async (clientId: number) => (await authors(ada)).filter((author) => author.clientId === clientId)

test('whoever writes is known by the place they wrote at, to all who read', async () => {
  const [adas, bens] = [await ada.open(room.worksheet), await ben.open(room.worksheet)]
  await writeNote(adas, 'notes/PA.1.1', 'Seen in the tool.')
  await writeNote(bens, 'notes/PA.1.1', 'Told by the team.')
  await writeNote(adas, 'notes/PA.1.1', 'Seen again.')
  await expect.poll(() => known(bens.doc.clientID)).toMatchObject([{ memberId: ben.memberId, name: 'Ben', from: 0 }])
  await expect.poll(() => known(adas.doc.clientID)).toMatchObject([{ memberId: ada.memberId, name: 'Ada', from: 0 }])
  const dag = await room.join('observer', 'Dag')
  expect(await authors(dag)).toEqual(await authors(ada))
  await adas.close()
  await bens.close()
})

test('words sent under the client id of somebody who has left are put down to who sent them', async () => {
  const adas = await ada.open(room.worksheet)
  await writeNote(adas, 'strengths', 'Mine.')
  const { clientID } = adas.doc
  await expect.poll(() => known(clientID)).toHaveLength(1)
  await adas.close()
  const bens = await ben.open(room.worksheet)
  bens.doc.clientID = clientID
  const from = Y.getState(bens.doc.store, clientID)
  await writeNote(bens, 'strengths', 'As if it were hers.')
  await expect.poll(() => known(clientID)).toHaveLength(2)
  const all = await authors(ada)
  expect(authorAt(all, clientID, from - 1)?.name).toBe('Ada')
  expect(authorAt(all, clientID, from)?.name).toBe('Ben')
})

test('what came by several at once, such as after a time offline, has its authors too', async () => {
  const bens = await ben.open(room.worksheet)
  const other = new Y.Doc()
  other.getArray('draft of mine').push(['written on another tab'])
  bens.doc.transact(() => {
    bens.doc.getArray('draft of mine').push(['written here'])
    Y.applyUpdate(bens.doc, Y.encodeStateAsUpdate(other))
  })
  await bens.saved()
  await expect.poll(() => known(other.clientID)).toMatchObject([{ name: 'Ben', from: 0 }])
})
