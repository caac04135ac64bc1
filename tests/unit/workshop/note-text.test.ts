import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { noteLimits, plainTextOf, shortened } from '../../../lib/workshop/note-text.ts'

const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}
const text = (words: string) => new Y.XmlText(words)
const read = (...blocks: Y.XmlElement[]) => {
  const fragment = new Y.Doc().getXmlFragment('notes')
  fragment.insert(0, blocks)
  return plainTextOf(fragment)
}

test('lists in lists, rows and tasks read line by line', () => {
  const cell = (words: string) => element('tableCell', element('paragraph', text(words)))
  const task = element('taskItem', element('paragraph', text('Ask')), element('paragraph', text('again')))
  expect(
    read(
      element('paragraph', text('One'), element('hardBreak'), text('two')),
      element('bulletList', element('listItem', element('paragraph', text('three')), element('bulletList'))),
      element('table', element('tableRow', cell('a'), cell(''), cell('b')), element('tableRow', cell(''))),
      element('taskList', task, element('taskItem')),
      element('paragraph', text('  ')),
    ),
  ).toBe('One\ntwo\nthree\na |  | b\n[ ] Ask\nagain\n[ ]')
})

test('a text with many lines is read, and cut where it is longer than a report takes', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, line) => `line ${line}`)
  const within = lines(noteLimits.lines).join('\n')
  expect(read(element('codeBlock', text(within)))).toBe(within)
  const beyond = read(element('codeBlock', text(lines(noteLimits.lines + 1).join('\n'))))
  expect(beyond).toBe(`${within}\n${shortened}`)
  expect(shortened).toContain(noteLimits.letters.toLocaleString('en'))
  expect(shortened).toContain(noteLimits.lines.toLocaleString('en'))
})

test('a text with many letters is cut, also within a word', () => {
  const paragraph = () => element('paragraph', text('x'.repeat(noteLimits.letters / 2)))
  expect(read(paragraph(), paragraph())).not.toContain(shortened)
  const beyond = read(paragraph(), paragraph(), paragraph(), paragraph())
  expect(beyond.endsWith(shortened)).toBe(true)
  expect(beyond.length).toBeLessThan(noteLimits.letters + 200)
})
