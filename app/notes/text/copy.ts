import * as Y from 'yjs'

/**
 * A copy of a document that follows it and never writes to it. An editor repairs what does not fit its idea of a
 * text, such as a list that two people emptied at once; whoever may only read does that to a copy of their own.
 */
export function readingCopy(doc: Y.Doc): { copy: Y.Doc; stop: () => void } {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const follow = (update: Uint8Array) => Y.applyUpdate(copy, update)
  doc.on('update', follow)
  return {
    copy,
    stop() {
      doc.off('update', follow)
      copy.destroy()
    },
  }
}
