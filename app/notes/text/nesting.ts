import { Extension } from '@tiptap/core'
import type { Fragment } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { noteLimits } from '@/lib/workshop/note-text'

/** Hears that a change was not made, since lists or quotes would be too deep inside one another. */
export type TooDeep = { current: (() => void) | undefined }

/** Keeps what is written or pasted here well within what the server takes; what came from others is shown as it is. */
export function nesting(tooDeep: TooDeep): Extension {
  return Extension.create({
    name: 'nesting',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction(transaction) {
          if (transaction.getMeta(ySyncPluginKey) !== undefined || !nestsTooDeep(transaction)) return true
          tooDeep.current?.()
          return false
        },
      }),
    ],
  })
}

/** Whether a change puts something deeper than may be. Letters that are typed cost one look. */
export function nestsTooDeep({ steps, docs, doc }: Pick<Transaction, 'steps' | 'docs' | 'doc'>): boolean {
  return steps.some((step, index) => {
    if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return false
    const { slice, from } = step
    if (slice.size === 0 || slice.content.firstChild?.isText) return false
    const after = docs[index + 1] ?? doc
    const around = after.resolve(Math.min(from, after.content.size)).depth
    const kept = step instanceof ReplaceAroundStep ? after.slice(from, step.getMap().map(step.to)).content : undefined
    return around + Math.max(depthOf(slice.content), kept ? depthOf(kept) - around : 0) > noteLimits.nesting
  })
}

/** How many elements of a text are inside one another. */
export function depthOf(content: Fragment): number {
  let depth = 0
  let level: readonly Fragment[] = [content]
  while (level.some((fragment) => fragment.childCount > 0)) {
    depth += 1
    level = level.flatMap((fragment) => fragment.content.map((node) => node.content))
  }
  return depth
}
