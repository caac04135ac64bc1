import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { z } from 'zod'
import { personColours } from '@/app/ui/person-colour'

const idSchema = z.object({ client: z.int().min(0), clock: z.int().min(0) })
const positionSchema = z
  .object({ type: idSchema.nullish(), tname: z.string().nullish(), item: idSchema.nullish() })
  .refine(({ type, tname, item }) => Boolean(type ?? tname ?? item))

/** What may be drawn. A page can claim any cursor, and one that Yjs can't read would stop everybody's editor. */
const caretSchema = z.object({
  user: z.object({ id: z.string(), name: z.string() }),
  cursor: z.object({ anchor: positionSchema, head: positionSchema }),
})

/** Carets and selections of the others, with the names the server stamped on them. */
export function caretsOf(awareness: Awareness): Extension {
  return Extension.create({
    name: 'carets',
    priority: 999,
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        awarenessStateFilter: (_own: number, clientId: number, state: unknown) =>
          clientId !== awareness.clientID && caretSchema.safeParse(state).success,
        cursorBuilder: caret,
        selectionBuilder: ({ id }: Person) => ({
          style: `background: color-mix(in oklab, ${personColours(id).fill} 28%, transparent)`,
        }),
      }),
    ],
  })
}

type Person = { id: string; name: string }

function caret({ id, name }: Person): HTMLElement {
  const { fill, text } = personColours(id)
  const mark = document.createElement('span')
  mark.className = 'notes-caret'
  mark.style.setProperty('--person', fill)
  mark.style.setProperty('--on-person', text)
  // Told in the list of people; between two letters it would only be noise.
  mark.setAttribute('aria-hidden', 'true')
  const flag = document.createElement('span')
  flag.className = 'notes-caret-name'
  flag.textContent = name
  // Word joiners, so that a caret never makes a place where a line may break.
  mark.append('\u2060', flag, '\u2060')
  return mark
}
