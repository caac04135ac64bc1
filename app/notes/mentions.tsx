'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect, useId, useLayoutEffect, useState } from 'react'
import { Avatar } from '@/app/ui/avatar'
import {
  dismissMention,
  insertMention,
  type Mentionable,
  type MentionKeys,
  mentionQuery,
  offersFor,
} from './text/mention'

type MentionsProps = { editor: Editor; mentions: readonly Mentionable[]; keys: MentionKeys }

/** Whom or what one may mean, under the @ or # being typed. The focus stays in the text (WAI-ARIA: a list it controls). */
export function Mentions({ editor, mentions, keys }: MentionsProps) {
  const id = useId()
  const { query, focused } = useEditorState({
    editor,
    selector: ({ editor }) => ({ query: mentionQuery(editor), focused: editor.isFocused }),
  })
  const offers = query && focused ? offersFor(query, mentions) : []
  const [marked, setMarked] = useState(0)
  const at = Math.min(marked, offers.length - 1)
  const open = query !== undefined && offers.length > 0

  useEffect(() => {
    if (query?.typed !== undefined) setMarked(0)
  }, [query?.typed])

  useEffect(() => {
    keys.current = (event) => {
      const offer = offers[at]
      if (!query || !offer) return false
      switch (event.key) {
        case 'ArrowDown':
        case 'ArrowUp':
          setMarked((at + (event.key === 'ArrowDown' ? 1 : -1) + offers.length) % offers.length)
          return true
        case 'Enter':
        case 'Tab':
          insertMention(editor, query, offer)
          return true
        case 'Escape':
          dismissMention(editor)
          return true
        default:
          return false
      }
    }
    return () => {
      keys.current = undefined
    }
  })

  useLayoutEffect(() => {
    if (!open) return
    const { dom } = editor.view
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', `${id}-${at}`)
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [editor, open, id, at])

  if (!open) return null
  const { left, bottom } = editor.view.coordsAtPos(query.from)
  return (
    <div
      id={id}
      role="listbox"
      aria-label={query.sign === '@' ? 'People' : 'Outcomes and evidence'}
      className="notes-mentions fade-in"
      style={{ left: Math.max(8, Math.min(left, window.innerWidth - 328)), top: bottom + 4 }}
    >
      {offers.map((offer, index) => (
        <div
          key={`${offer.kind} ${offer.id}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className="notes-mention-offer"
          onMouseDown={(event) => {
            event.preventDefault()
            insertMention(editor, query, offer)
          }}
        >
          {offer.kind === 'member' && <Avatar id={offer.id} name={offer.label} className="text-sm" />}
          <span className="min-w-0">
            <span className="font-semibold">{offer.kind === 'member' ? '' : offer.label}</span>
            {offer.kind === 'member' && <span aria-hidden="true">{offer.label}</span>}
            {offer.about && <span className="block truncate text-sm text-soft">{offer.about}</span>}
          </span>
        </div>
      ))}
    </div>
  )
}
