import { Extension } from '@tiptap/core'
import type { Attrs, MarkType, NodeType, Schema } from '@tiptap/pm/model'
import { sensibleAttributes } from '@/lib/workshop/note-shape'
import { safeAddress } from './address'

/**
 * Shows of a text only what makes sense, wherever it comes from: what is pasted, what is stored, what others write.
 * Every element and mark of the text is made by its type, so that is where attributes are looked at: one that makes no
 * sense counts as not given, and a link keeps nothing but a safe address. The stored text is not written to by it.
 */
export const cleaned = Extension.create({
  name: 'cleaned',
  onBeforeCreate() {
    cleanWithin(this.editor.schema)
  },
})

export function cleanWithin({ nodes, marks }: Schema): void {
  for (const type of Object.values(nodes)) cleanNodes(type)
  if (marks.link) cleanLinks(marks.link)
}

function cleanNodes(type: NodeType): void {
  const clean = (attributes?: Attrs | null) => attributes && sensibleAttributes(type.name, attributes)
  const { create, createChecked, createAndFill } = type
  type.create = (attributes, ...rest) => create.call(type, clean(attributes), ...rest)
  type.createChecked = (attributes, ...rest) => createChecked.call(type, clean(attributes), ...rest)
  type.createAndFill = (attributes, ...rest) => createAndFill.call(type, clean(attributes), ...rest)
}

function cleanLinks(type: MarkType): void {
  const { create } = type
  type.create = (attributes) => {
    const href: unknown = attributes?.href
    return create.call(type, { href: typeof href === 'string' ? (safeAddress(href) ?? null) : null })
  }
  const { toDOM } = type.spec
  // Words whose link leads nowhere safe are words.
  if (toDOM) type.spec.toDOM = (mark, inline) => (mark.attrs.href === null ? ['span', 0] : toDOM(mark, inline))
}
