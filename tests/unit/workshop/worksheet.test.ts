import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftRating, proposeDraft, textOf, worksheetFields } from '../../../lib/workshop/worksheet.ts'

const paragraph = (...children: (Y.XmlText | Y.XmlElement)[]) => {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, children)
  return element
}

test('notes read as plain text, one line a block, without marks', () => {
  const doc = new Y.Doc()
  const bold = new Y.XmlText()
  bold.insert(0, 'Major incident log', { bold: {} })
  bold.insert(18, ' seen, 14 March', {})
  const item = new Y.XmlElement('listItem')
  item.insert(0, [paragraph(new Y.XmlText('Interview: duty manager'))])
  const list = new Y.XmlElement('bulletList')
  list.insert(0, [item])
  doc.getXmlFragment(worksheetFields.notes('PA.1.1')).insert(0, [paragraph(bold), list])
  expect(textOf(doc, worksheetFields.notes('PA.1.1'))).toBe(
    'Major incident log seen, 14 March\nInterview: duty manager',
  )
})

test('a field nobody wrote in is empty', () => {
  expect(textOf(new Y.Doc(), worksheetFields.strengths())).toBe('')
})

test('the last draft rating of an attribute counts, and leaves the other attributes alone', () => {
  const doc = new Y.Doc()
  proposeDraft(doc, 'PA.1.1', 'L')
  proposeDraft(doc, 'PA.1.1', 'F')
  expect([draftRating(doc, 'PA.1.1'), draftRating(doc, 'PA.2.1')]).toEqual(['F', undefined])
})
