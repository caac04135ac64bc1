import * as Y from 'yjs'

/**
 * The worksheet of one process instance: for each process attribute co-edited evidence notes, a draft of the agreed
 * rating and of its rationale; for the process as a whole its strengths and weaknesses. Texts are tiptap documents
 * in XML fragments, one fragment a field.
 */
export const worksheetFields = {
  notes: (attributeId: string) => `notes/${attributeId}`,
  rationale: (attributeId: string) => `rationale/${attributeId}`,
  strengths: () => 'strengths',
  weaknesses: () => 'weaknesses',
}

function drafts(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('draft')
}

/** The rating the room is about to record for an attribute; undefined while nobody has proposed one. */
export function draftRating(doc: Y.Doc, attributeId: string): string | undefined {
  const rating = drafts(doc).get(attributeId)
  return typeof rating === 'string' ? rating : undefined
}

export function proposeDraft(doc: Y.Doc, attributeId: string, rating: string): void {
  drafts(doc).set(attributeId, rating)
}

/** The words of a field as plain text, one line a block; empty when nothing was written. */
export function textOf(doc: Y.Doc, field: string): string {
  return blockText(doc.getXmlFragment(field)).trim()
}

function blockText(node: Y.XmlFragment | Y.XmlElement): string {
  return node
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText) return plainText(child)
      if (child instanceof Y.XmlElement) return child.nodeName === 'hardBreak' ? '\n' : `${blockText(child)}\n`
      return ''
    })
    .join('')
    .replace(/\n{2,}/g, '\n')
}

/** Text without marks: `XmlText.toString()` would print bold and links as tags. */
function plainText(text: Y.XmlText): string {
  return text
    .toDelta()
    .map((part: { insert: unknown }) => (typeof part.insert === 'string' ? part.insert : ''))
    .join('')
}
