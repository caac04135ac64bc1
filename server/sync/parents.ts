import * as Y from 'yjs'
import { documentShape } from '../../lib/sync/shape.ts'
import { isSensible } from '../../lib/workshop/note-shape.ts'
import type { DecodedUpdate } from './authorship.ts'

/** Where a struct belongs: a root by its name, a type made in the same update, or one the document has. */
type Parent = string | Y.ID | SharedType | undefined

type SharedType = Y.ContentType['type']

const keyOf = ({ client, clock }: Y.ID) => `${client}:${clock}`

/**
 * Where the structs of an update belong, without applying it. A struct often says no more than its neighbours: its
 * parent is theirs. What builds on something that is not there is left alone: it is not built in either.
 */
export function createParents(doc: Y.Doc, structs: DecodedUpdate['structs']) {
  const resolved = new Map<Y.Item, Parent>()
  const newKeys = new Map<string | SharedType, Set<string>>()
  const newRoots = new Set<string>()
  let byClient: Map<number, DecodedUpdate['structs']> | undefined

  function existing(id: Y.ID): Y.Item | undefined {
    if (id.clock >= Y.getState(doc.store, id.client)) return undefined
    const struct: unknown = Y.getItem(doc.store, id)
    return struct instanceof Y.Item ? struct : undefined
  }

  /** The struct of this update that holds an id; they lie in order, client by client. */
  function withinUpdate({ client, clock }: Y.ID): Y.Item | undefined {
    byClient ??= groupByClient(structs)
    const own = byClient.get(client) ?? []
    let from = 0
    let to = own.length - 1
    while (from <= to) {
      const middle = (from + to) >> 1
      const struct = own[middle]
      if (!struct) return undefined
      if (clock < struct.id.clock) to = middle - 1
      else if (clock >= struct.id.clock + struct.length) from = middle + 1
      else return struct instanceof Y.Item ? struct : undefined
    }
    return undefined
  }

  function typeAt(id: Y.ID): Parent {
    const item = existing(id)
    if (!item) return id
    return item.content instanceof Y.ContentType ? item.content.type : undefined
  }

  /** Follows neighbours, without recursion and each once: they may be many, or lead in a circle. */
  function parentOf(item: Y.Item): Parent {
    const path: Y.Item[] = []
    let found: Parent
    let at: Y.Item | undefined = item
    while (at && !resolved.has(at)) {
      resolved.set(at, undefined)
      path.push(at)
      const { parent, origin, rightOrigin }: { parent: unknown; origin: Y.ID | null; rightOrigin: Y.ID | null } = at
      if (typeof parent === 'string') found = parent
      else if (parent instanceof Y.ID) found = typeAt(parent)
      const neighbour: Y.ID | null = parent === null ? (origin ?? rightOrigin) : null
      if (!neighbour) {
        at = undefined
        break
      }
      const known = existing(neighbour)
      if (known?.parent instanceof Y.AbstractType) found = known.parent
      at = known ? undefined : withinUpdate(neighbour)
    }
    if (at) found = resolved.get(at)
    for (const one of path) resolved.set(one, found)
    return found
  }

  /** How many types a parent is inside of, itself included; up to one more than may be, also where they form a circle. */
  function depthOf(parent: Parent): number {
    let depth = 0
    let at = parent
    while (at !== undefined && typeof at !== 'string' && depth <= documentShape.depth) {
      const item: Y.Item | null | undefined = at instanceof Y.ID ? withinUpdate(at) : at._item
      if (!item) break
      depth += 1
      if (item.parent instanceof Y.AbstractType) at = item.parent
      else at = parentOf(item)
    }
    return depth
  }

  function isElement(parent: Parent): boolean {
    const type = parent instanceof Y.ID ? typeMadeAt(parent) : parent
    return type instanceof Y.XmlElement || type instanceof Y.XmlText
  }

  function typeMadeAt(id: Y.ID): SharedType | undefined {
    const content = withinUpdate(id)?.content
    return content instanceof Y.ContentType ? content.type : undefined
  }

  function faultOfKey(parent: Parent, key: string): string | undefined {
    if (key.length > documentShape.name) return 'name'
    const type = typeof parent === 'string' ? doc.share.get(parent) : parent instanceof Y.ID ? undefined : parent
    if (type?._map.has(key)) return undefined
    const owner = type ?? (parent instanceof Y.ID ? keyOf(parent) : parent)
    if (owner === undefined) return undefined
    const keys = newKeys.get(owner) ?? new Set()
    newKeys.set(owner, keys.add(key))
    const most = isElement(parent) ? documentShape.attributes : documentShape.entries
    return (type?._map.size ?? 0) + keys.size > most ? 'number of attributes' : undefined
  }

  /** An attribute of an element that the room has, or that comes with this update. */
  function faultOfValue(parent: Parent, key: string, content: Y.Item['content']): string | undefined {
    if (!(content instanceof Y.ContentAny)) return undefined
    const type = parent instanceof Y.ID ? typeMadeAt(parent) : parent
    if (!(type instanceof Y.XmlElement)) return undefined
    return content.arr.every((value) => isSensible(type.nodeName, key, value)) ? undefined : 'attribute'
  }

  function faultOfRoot(name: string): string | undefined {
    if (doc.share.has(name)) return undefined
    if (name.length > documentShape.name) return 'name'
    newRoots.add(name)
    return doc.share.size + newRoots.size > documentShape.roots ? 'number of texts' : undefined
  }

  return {
    /** What is wrong with where a struct is put. */
    faultOf(item: Y.Item): string | undefined {
      const parent = parentOf(item)
      if (typeof parent === 'string') {
        const fault = faultOfRoot(parent)
        if (fault) return fault
      }
      if (item.content instanceof Y.ContentType && depthOf(parent) >= documentShape.depth) return 'depth'
      if (item.parentSub === null) return undefined
      return faultOfValue(parent, item.parentSub, item.content) ?? faultOfKey(parent, item.parentSub)
    },
  }
}

function groupByClient(structs: DecodedUpdate['structs']): Map<number, DecodedUpdate['structs']> {
  const byClient = new Map<number, DecodedUpdate['structs']>()
  for (const struct of structs) {
    const own = byClient.get(struct.id.client)
    if (own) own.push(struct)
    else byClient.set(struct.id.client, [struct])
  }
  return byClient
}
