import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { proposeDraft, worksheetFields } from '../../../lib/workshop/worksheet.ts'
import { changesSince, draftChangesSince } from '../../../lib/workshop/worksheet-change.ts'

function write(doc: Y.Doc, field: string, words: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment(field).push([paragraph])
}

test('what stood in each part is told in the order of the attributes, with what was added since', () => {
  const before = new Y.Doc()
  write(before, worksheetFields.strengths(), 'Owners are named.')
  write(before, worksheetFields.notes('PA.2.1'), 'Seen on the board.')
  const now = new Y.Doc()
  Y.applyUpdate(now, Y.encodeStateAsUpdate(before))
  write(now, worksheetFields.notes('PA.2.1'), 'And in the minutes.')
  write(now, worksheetFields.rationale('PA.1.1', '2'), 'Agreed.')
  now.getXmlFragment('picture-of-nobody')

  const changes = changesSince(before, now)
  expect(changes.map(({ kind, topic, changed }) => [kind, topic, changed])).toEqual([
    ['rationale', 'PA.1.1/2', true],
    ['notes', 'PA.2.1', true],
    ['strengths', '', false],
  ])
  expect(changes[1]?.runs).toEqual([
    { kind: 'same', text: 'Seen on the board.' },
    { kind: 'added', text: '\nAnd in the minutes.' },
  ])
})

test('a proposed rating that is another now is told, an equal one is not', () => {
  const before = new Y.Doc()
  proposeDraft(before, 'PA.1.1', 'L')
  proposeDraft(before, 'PA.2.1', 'F')
  const now = new Y.Doc()
  proposeDraft(now, 'PA.1.1', 'F')
  proposeDraft(now, 'PA.2.1', 'F')
  expect(draftChangesSince(before, now)).toEqual([{ topic: 'PA.1.1', before: 'L', now: 'F' }])
})
