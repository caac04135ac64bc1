import type * as Y from 'yjs'
import { diffWords, type Run } from './word-diff.ts'
import { draftRatings, textOf } from './worksheet.ts'

/** A part of a worksheet as it stood, and what changed in it since. */
export type SheetChange = {
  kind: 'notes' | 'rationale' | 'strengths' | 'weaknesses'
  /** The item it belongs to, "PA.2.1" or "PA.2.1/3"; empty for what belongs to the process as a whole. */
  topic: string
  /** The text it is, as `worksheetFields` names it. */
  field: string
  text: string
  runs: Run[]
  changed: boolean
}

export type DraftChange = { topic: string; before: string | undefined; now: string | undefined }

const order = ['notes', 'rationale', 'strengths', 'weaknesses'] as const
const fieldPattern = /^(?:(notes|rationale)\/(.+)|(strengths|weaknesses))$/

/** What stood in an earlier state of a worksheet and how it reads now, without the parts that are empty in both. */
export function changesSince(before: Y.Doc, now: Y.Doc): SheetChange[] {
  const fields = new Set([...before.share.keys(), ...now.share.keys()])
  const changes: SheetChange[] = []
  for (const field of fields) {
    const [, ofItem, topic = '', ofProcess] = fieldPattern.exec(field) ?? []
    const kind = order.find((name) => name === (ofItem ?? ofProcess))
    if (!kind) continue
    const text = textOf(before, field)
    const later = textOf(now, field)
    if (text === '' && later === '') continue
    changes.push({ kind, topic, field, text, runs: diffWords(text, later), changed: text !== later })
  }
  const place = ({ kind, topic }: SheetChange) => `${topic === '' ? 1 : 0} ${topic} ${order.indexOf(kind)}`
  return changes.sort((a, b) => place(a).localeCompare(place(b), 'en', { numeric: true }))
}

/** Proposed ratings that are others now. */
export function draftChangesSince(before: Y.Doc, now: Y.Doc): DraftChange[] {
  const then = draftRatings(before)
  const today = draftRatings(now)
  const topics = [...new Set([...then.keys(), ...today.keys()])].sort()
  return topics
    .map((topic) => ({ topic, before: then.get(topic), now: today.get(topic) }))
    .filter(({ before, now }) => before !== now)
}
