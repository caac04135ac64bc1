import * as Y from 'yjs'
import { documentShape, isValueInShape } from '../../lib/sync/shape.ts'
import type { DecodedUpdate } from './authorship.ts'
import { createParents } from './parents.ts'

/**
 * What is wrong with the shape of an update, before any of it is applied; undefined when nothing is. What the document
 * has already is not looked at again. An edit of text costs one look; only what makes elements, attributes or entries
 * is resolved to where it belongs.
 */
export function faultInShape(doc: Y.Doc, { structs }: DecodedUpdate): string | undefined {
  let parents: ReturnType<typeof createParents> | undefined
  for (const struct of structs) {
    const { id, length } = struct
    if (id.clock + length <= Y.getState(doc.store, id.client)) continue
    if (id.clock + length > documentShape.clock) return 'clock'
    if (!(struct instanceof Y.Item)) continue
    const { content } = struct
    // Most of all there is: letters within a text that exists.
    const isText = content instanceof Y.ContentString
    if (isText && struct.parent === null) continue
    if (!isText) {
      const fault = faultInContent(content)
      if (fault) return fault
    }
    if (isText && struct.parentSub === null && struct.parent instanceof Y.ID) continue
    parents ??= createParents(doc, structs)
    const fault = parents.faultOf(struct)
    if (fault) return fault
  }
  return undefined
}

function faultInContent(content: Y.Item['content']): string | undefined {
  if (content instanceof Y.ContentType) return faultInType(content.type)
  if (content instanceof Y.ContentFormat) {
    return content.key.length > documentShape.name || !isValueInShape(content.value) ? 'mark' : undefined
  }
  if (content instanceof Y.ContentAny) return content.arr.every(isValueInShape) ? undefined : 'value'
  if (content instanceof Y.ContentDeleted || content instanceof Y.ContentString) return undefined
  // Documents inside documents, bytes, embedded objects: no page of Assay writes or draws them.
  return 'kind of content'
}

function faultInType(type: Y.ContentType['type']): string | undefined {
  if (type instanceof Y.XmlHook) return 'kind of content'
  if (type instanceof Y.XmlElement && type.nodeName.length > documentShape.name) return 'name'
  return undefined
}
