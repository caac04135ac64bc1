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

const element = (name: string, attributes: Record<string, string>, ...children: (Y.XmlText | Y.XmlElement)[]) => {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.insert(0, children)
  return made
}
const words = (text: string) => paragraph(new Y.XmlText(text))

function read(...blocks: Y.XmlElement[]): string {
  const doc = new Y.Doc()
  doc.getXmlFragment(worksheetFields.strengths()).insert(0, blocks)
  return textOf(doc, worksheetFields.strengths())
}

test('tasks read with their tick, and what stands below them on lines of its own', () => {
  const done = element('taskItem', { checked: 'true' }, words('Ask for the log'))
  const open = element(
    'taskItem',
    { checked: 'false' },
    words('See the board'),
    element('bulletList', {}, element('listItem', {}, words('on Monday'))),
  )
  expect(read(element('taskList', {}, done, open))).toBe('[x] Ask for the log\n[ ] See the board\non Monday')
})

test('a task whose tick the editor keeps as true and not as a word is done', () => {
  const task = element('taskItem', {}, words('Ask for the log'))
  const list = element('taskList', {}, task)
  const doc = new Y.Doc()
  doc.getXmlFragment('strengths').insert(0, [list])
  Reflect.apply(task.setAttribute, task, ['checked', true])
  expect(textOf(doc, 'strengths')).toBe('[x] Ask for the log')
})

test('a table reads one line a row, its cells apart', () => {
  const row = (...cells: string[]) => element('tableRow', {}, ...cells.map((c) => element('tableCell', {}, words(c))))
  expect(read(element('table', {}, row('Month', 'Breaches'), row('May', '3')))).toBe('Month | Breaches\nMay | 3')
})

test('who or what is mentioned is named in its line, and pictures by what they show', () => {
  const line = paragraph(
    new Y.XmlText('Said by '),
    element('mention', { kind: 'member', id: 'm1', label: 'Ada' }),
    new Y.XmlText(' on '),
    element('mention', { kind: 'outcome', id: 'RAF.1-1', label: 'RAF.1-1' }),
    new Y.XmlText(', see '),
    element('mention', { kind: 'evidence', id: 'e1', label: 'Incident export' }),
    element('hardBreak', {}),
    new Y.XmlText('and the board.'),
  )
  const image = element('image', { id: 'abc', alt: 'The board on Monday' })
  expect(read(line, image)).toBe(
    'Said by @Ada on #RAF.1-1, see [Incident export]\nand the board.\n[Image: The board on Monday]',
  )
})
