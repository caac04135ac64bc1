'use client'

import { useEffect, useState } from 'react'
import { Button } from './button'
import { Check, Copy } from './icons'

/** Copies a text and says so. `what` names it to screen readers. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => {
    if (copied === undefined) return
    const timer = setTimeout(() => setCopied(undefined), 2500)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <Button size="small" onClick={() => void copy(text).then(setCopied)}>
      {copied ? <Check /> : <Copy />}
      <span aria-live="polite">
        {copied === undefined ? 'Copy' : copied ? 'Copied' : 'Press Ctrl+C'}
        <span className="sr-only"> {what}</span>
      </span>
    </Button>
  )
}

/** The clipboard is there on https and localhost only; on a plain network address the old way still works. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyThroughField(text)
  }
}

function copyThroughField(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  const host = document.activeElement?.closest('[role="dialog"]') ?? document.body
  const before = document.activeElement
  host.append(field)
  field.select()
  const worked = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return worked
}
