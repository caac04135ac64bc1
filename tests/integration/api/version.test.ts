import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { textOf, worksheetFields } from '../../../lib/workshop/worksheet.ts'
import { changesSince } from '../../../lib/workshop/worksheet-change.ts'
import { refusal, startServer } from '../server.ts'
import { cast, firstItem, planWorkshop, writeNote } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

test('the worksheet as it stood at the reveal can be opened again by a member, and by nobody else', async () => {
  const lead = await server.firstAccount()
  const room = await planWorkshop(server, lead)
  const { id: itemId, attributeId } = firstItem(room)
  const { assessmentId } = room
  const field = worksheetFields.notes(attributeId)
  const instanceId = room.worksheet.kind === 'worksheet' ? room.worksheet.instance : ''
  const observer = await room.join('observer', 'Olu Adeyemi')
  await lead.api.workshop.open.mutate({ assessmentId, itemId })
  const worksheet = await lead.open(room.worksheet)
  await writeNote(worksheet, field, 'Seen on the board.')
  await cast(await room.join('assessor', 'Ana Reyes'), room, { itemId, choice: 'L' })
  await lead.api.workshop.reveal.mutate({ assessmentId, itemId })
  await writeNote(worksheet, field, 'Added after the reveal.')

  const versions = await observer.api.version.list.query({ assessmentId, instanceId })
  expect(versions).toMatchObject([{ reason: 'reveal', itemId, attributeId, part: '' }])
  const [{ id: versionId = '' } = {}] = versions
  const kept = await observer.api.version.get.query({ assessmentId, versionId })
  const state = Buffer.from(kept.state, 'base64')
  expect(createHash('sha256').update(state).digest('hex')).toBe(kept.sha256)
  const then = new Y.Doc()
  Y.applyUpdate(then, state)
  expect(textOf(then, field)).toBe('Seen on the board.')
  const now = (await observer.open(room.worksheet)).doc
  expect(changesSince(then, now)).toMatchObject([
    {
      kind: 'notes',
      topic: attributeId,
      runs: [{ kind: 'same' }, { kind: 'added', text: '\nAdded after the reveal.' }],
    },
  ])

  const stranger = await server.strangerAccount('Kai Elsewhere')
  const theirs = await planWorkshop(server, stranger)
  const asked = { assessmentId: theirs.assessmentId, versionId }
  expect(await refusal(stranger.api.version.get.query(asked))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await stranger.api.version.list.query({ assessmentId: theirs.assessmentId, instanceId })).toEqual([])
})
