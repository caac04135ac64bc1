import type * as Y from 'yjs'
import { plainTextOf } from './note-text.ts'

/**
 * The worksheet of one process instance: for each item co-edited evidence notes, a draft of the agreed rating and of
 * its rationale; for the process as a whole its strengths and weaknesses. Texts are tiptap documents in XML fragments,
 * one fragment a field. An item is a process attribute, or under rating method R1 a part of one: "PA.2.1", "PA.2.1/3".
 */
export const worksheetFields = {
  notes: (attributeId: string, part = '') => `notes/${topic(attributeId, part)}`,
  rationale: (attributeId: string, part = '') => `rationale/${topic(attributeId, part)}`,
  strengths: () => 'strengths',
  weaknesses: () => 'weaknesses',
}

const fieldPattern = /^((notes|rationale)\/.{1,120}|strengths|weaknesses)$/

/** Whether a worksheet has a text of this name. */
export function isWorksheetField(field: string): boolean {
  return fieldPattern.test(field)
}

function topic(attributeId: string, part: string): string {
  return part === '' ? attributeId : `${attributeId}/${part}`
}

function drafts(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('draft')
}

/** The rating the room is about to record for an item; undefined while nobody has proposed one. */
export function draftRating(doc: Y.Doc, attributeId: string, part = ''): string | undefined {
  const rating = drafts(doc).get(topic(attributeId, part))
  return typeof rating === 'string' ? rating : undefined
}

/** All proposed ratings, by attribute and part. */
export function draftRatings(doc: Y.Doc): Map<string, string> {
  const ratings = new Map<string, string>()
  for (const [topic, rating] of drafts(doc)) if (typeof rating === 'string') ratings.set(topic, rating)
  return ratings
}

export function proposeDraft(doc: Y.Doc, attributeId: string, rating: string, part = ''): void {
  drafts(doc).set(topic(attributeId, part), rating)
}

/** The words of a field as plain text, one line a block; empty when nothing was written. */
export function textOf(doc: Y.Doc, field: string): string {
  return plainTextOf(doc.getXmlFragment(field))
}
