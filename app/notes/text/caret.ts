import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { personColours } from '@/app/ui/person-colour'
import { isRecordOf, isText, isWhole, orLeftOut, orNull } from '@/lib/shape'

const isId = orLeftOut(orNull(isRecordOf({ client: isWhole(0), clock: isWhole(0) })))
const isPosition = isRecordOf({ type: isId, tname: orLeftOut(orNull(isText)), item: isId })

/** What may be drawn. A page can claim any cursor, and one that Yjs can't read would stop everybody's editor. */
const isCaret = isRecordOf({
  user: isRecordOf({ id: isText, name: isText }),
  cursor: isRecordOf({ anchor: isPosition, head: isPosition }),
})

function mayBeDrawn(state: unknown): boolean {
  if (!isCaret(state)) return false
  const { anchor, head } = state.cursor
  return [anchor, head].every(({ type, tname, item }) => Boolean(type ?? tname ?? item))
}

/** Carets and selections of the others, with the names the server stamped on them. */
export function caretsOf(awareness: Awareness): Extension {
  return Extension.create({
    name: 'carets',
    priority: 999,
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        awarenessStateFilter: (_own: number, clientId: number, state: unknown) =>
          clientId !== awareness.clientID && mayBeDrawn(state),
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
