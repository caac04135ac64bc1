import * as Y from 'yjs'

/**
 * The words that stand in one copy of a document and never came into the other, in the order they were written; what
 * was not written on end begins a new line. For somebody whose copy the server refused: it is all that is theirs alone.
 */
export function untakenWords(refused: Y.Doc, taken: Y.Doc): string {
  const lines: string[] = []
  let last: Y.Item | undefined
  for (const [client, structs] of refused.store.clients) {
    const state = Y.getState(taken.store, client)
    for (const item of structs) {
      if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentString)) continue
      const words = item.content.str.slice(Math.max(0, state - item.id.clock))
      if (words === '') continue
      const goesOn = last !== undefined && item.origin !== null && Y.compareIDs(item.origin, last.lastId)
      if (goesOn) lines.push(`${lines.pop()}${words}`)
      else lines.push(words)
      last = item
    }
  }
  return lines.join('\n')
}
