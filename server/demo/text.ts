import * as Y from 'yjs'
import type { Text } from './story.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Writes `{12 days ago}` out as the date it was, such as 12 November 2026. */
export function dated(text: string, now: Date): string {
  return text.replace(/\{(\d+) days ago\}/g, (_, days) =>
    new Date(now.getTime() - Number(days) * dayMs).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
  )
}

/** The day that many days before, as YYYY-MM-DD. */
export function dayOf(now: Date, daysAgo: number): string {
  return new Date(now.getTime() - daysAgo * dayMs).toISOString().slice(0, 10)
}

/** Appends texts to a field of a worksheet as the editor would have written them. */
export function appendTexts(doc: Y.Doc, field: string, texts: readonly Text[], now: Date): void {
  const fragment = doc.getXmlFragment(field)
  const blocks = texts.map((text) =>
    typeof text === 'string'
      ? paragraph(dated(text, now))
      : element(
          'bulletList',
          text.map((point) => element('listItem', [paragraph(dated(point, now))])),
        ),
  )
  fragment.insert(fragment.length, blocks)
}

export function replaceTexts(doc: Y.Doc, field: string, texts: readonly Text[], now: Date): void {
  const fragment = doc.getXmlFragment(field)
  fragment.delete(0, fragment.length)
  appendTexts(doc, field, texts, now)
}

function paragraph(text: string): Y.XmlElement {
  return element('paragraph', [new Y.XmlText(text)])
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}
