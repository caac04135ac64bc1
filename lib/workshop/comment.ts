/**
 * Comments on the texts of worksheets. They are kept beside the worksheet, not in it: whoever may write a worksheet may
 * write anything into it, and a comment should be beyond doubt its author's.
 */
export type Comment = {
  id: string
  memberId: string
  name: string
  text: string
  /** ISO 8601, as all times here. */
  at: string
  editedAt: string | null
}

/** Between which places of a text a passage stands: Yjs relative positions, base64. They move with the text. */
export type Anchor = { from: string; to: string }

export type Thread = {
  id: string
  /** Which text, as `worksheetFields` names it. */
  field: string
  /** Null for the text as a whole. */
  passage: { anchor: Anchor; quote: string } | null
  /** Who said that it is settled, by name. */
  resolved: { by: string; at: string } | null
  /** In the order they were written; at least one. */
  comments: Comment[]
}

export const commentLength = 2000
export const quoteLength = 300

/** A passage as it is quoted: in one line, cut where it is long. */
export function quoteOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > quoteLength ? `${line.slice(0, quoteLength - 1)}…` : line
}
