import * as Y from 'yjs'
import { textOf } from '../../lib/workshop/worksheet.ts'

/** Fields of a worksheet as plain text, as they stood in a kept version; empty where there is none. */
export function textsOfVersion<Name extends string>(
  state: Uint8Array | undefined,
  fields: Readonly<Record<Name, string>>,
): Record<Name, string>
export function textsOfVersion(
  state: Uint8Array | undefined,
  fields: Readonly<Record<string, string>>,
): Record<string, string> {
  const doc = new Y.Doc()
  if (state) Y.applyUpdate(doc, state)
  const texts = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, textOf(doc, field)]))
  doc.destroy()
  return texts
}
