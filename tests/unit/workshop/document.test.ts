import { expect, test } from 'vitest'
import { type DocumentRef, documentName, parseDocumentName, rightOn } from '../../../lib/workshop/document.ts'
import { roles } from '../../../lib/workshop/role.ts'

const stage: DocumentRef = { kind: 'stage', workshop: 'w1' }
const worksheet: DocumentRef = { kind: 'worksheet', workshop: 'w1', instance: 'i1' }
const ballot: DocumentRef = { kind: 'ballot', workshop: 'w1', member: 'm1' }

test.each([
  [stage, 'stage/w1'],
  [worksheet, 'worksheet/w1/i1'],
  [ballot, 'ballot/w1/m1'],
])('%j is named %s, and the name means it again', (ref, name) => {
  expect(documentName(ref)).toBe(name)
  expect(parseDocumentName(name)).toEqual(ref)
})

test.each([
  '',
  'stage',
  'stage/',
  'stage/a/b',
  'worksheet/w1',
  'ballot/w1/m1/x',
  'other/w1',
  'stage/../secret',
  'stage/ä',
  `stage/${'x'.repeat(65)}`,
])('%j names no document', (name) => {
  expect(parseDocumentName(name)).toBeUndefined()
})

test('nobody writes the stage, and every member reads it', () => {
  expect(roles.map((role) => rightOn(stage, { id: 'm1', role }))).toEqual(roles.map(() => 'read'))
})

test('lead, assessors and participants write worksheets; sponsors and observers read them', () => {
  const rights = Object.fromEntries(roles.map((role) => [role, rightOn(worksheet, { id: 'm1', role })]))
  expect(rights).toEqual({ lead: 'write', assessor: 'write', participant: 'write', sponsor: 'read', observer: 'read' })
})

test('a locked worksheet is written by the lead alone and read by everybody else', () => {
  const rights = Object.fromEntries(
    roles.map((role) => [role, rightOn(worksheet, { id: 'm1', role }, { locked: true })]),
  )
  expect(rights).toEqual({ lead: 'write', assessor: 'read', participant: 'read', sponsor: 'read', observer: 'read' })
})

test('a ballot is for its owner alone, the lead included', () => {
  for (const role of roles) expect(rightOn(ballot, { id: 'm2', role })).toBe('none')
})

test('only those who rate have a ballot', () => {
  const rights = Object.fromEntries(roles.map((role) => [role, rightOn(ballot, { id: 'm1', role })]))
  expect(rights).toEqual({ lead: 'write', assessor: 'write', participant: 'none', sponsor: 'none', observer: 'none' })
})
