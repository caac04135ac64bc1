'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field, TextArea } from '@/app/ui/field'
import { commentLength } from '@/lib/workshop/comment'

type CommentFormProps = {
  label: string
  verb: string
  /** What it begins with, when something written is changed. */
  initial?: string
  /** Whether one writes at once, because one has asked for it. */
  focused?: boolean
  /** Resolves to why it was not sent; what was typed is kept then. */
  onSend: (text: string) => Promise<string | undefined>
  onCancel?: () => void
}

/** Writing a comment. Ctrl Enter sends it. */
export function CommentForm({ label, verb, initial = '', focused = false, onSend, onCancel }: CommentFormProps) {
  const [text, setText] = useState(initial)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (text.trim() === '') return setProblem('Write something first.')
    setBusy(true)
    const refusal = await onSend(text.trim())
    setBusy(false)
    setProblem(refusal)
    if (refusal === undefined) setText('')
  }

  return (
    <form onSubmit={(event) => void send(event)} className="grid gap-2">
      <Field label={label} {...(problem && { error: problem })}>
        {(control) => (
          <TextArea
            {...control}
            ref={focused ? focus : undefined}
            rows={1}
            value={text}
            maxLength={commentLength}
            className="min-h-11!"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
              if (event.key === 'Escape') onCancel?.()
            }}
          />
        )}
      </Field>
      {(text !== '' || onCancel) && (
        <p className="flex flex-wrap gap-2">
          <Button type="submit" size="small" variant="primary" busy={busy}>
            {verb}
          </Button>
          {onCancel && (
            <Button size="small" variant="quiet" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </p>
      )}
    </form>
  )
}

const focus = (area: HTMLTextAreaElement | null) => area?.focus()
