'use client'

import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/app/ui/button'
import { TextInput } from '@/app/ui/field'
import { safeAddress } from '../text/address'

/** The address of a link: of the marked words, of the link the caret is in, or written out where it stands. */
export function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const id = useId()
  const { href }: { href?: unknown } = editor.getAttributes('link')
  const present = typeof href === 'string' ? href : ''
  const [address, setAddress] = useState(present)
  const [wrong, setWrong] = useState(false)

  function close(): void {
    onClose()
    editor.commands.focus()
  }

  function set(event: FormEvent): void {
    event.preventDefault()
    const safe = safeAddress(address)
    if (!safe) {
      setWrong(true)
      return
    }
    const chain = editor.chain().focus().extendMarkRange('link')
    const written = editor.state.selection.empty && !present
    if (written)
      chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href: safe } }] })
    else chain.setLink({ href: safe })
    chain.run()
    close()
  }

  return (
    <form
      className="notes-bar"
      onSubmit={set}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') close()
      }}
    >
      <label htmlFor={id} className="sr-only">
        Address of the link
      </label>
      <TextInput
        id={id}
        className="grow basis-48"
        inputMode="url"
        autoComplete="off"
        autoFocus
        placeholder="https://…"
        value={address}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onChange={({ target }) => {
          setAddress(target.value)
          setWrong(false)
        }}
      />
      <Button type="submit" size="small">
        Set link
      </Button>
      {present && (
        <>
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run()
              close()
            }}
          >
            Remove link
          </Button>
          {safeAddress(present) && (
            <a className="link text-sm" href={present} target="_blank" rel="noopener noreferrer nofollow">
              Open
            </a>
          )}
        </>
      )}
      {wrong && (
        <p id={`${id}-error`} role="alert" className="basis-full text-sm font-semibold text-danger">
          A link needs a web address (https://…) or a mail address.
        </p>
      )}
    </form>
  )
}
