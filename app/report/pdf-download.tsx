'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'

type State = { kind: 'idle' } | { kind: 'preparing'; ahead: number } | { kind: 'failed'; why: string }

/**
 * The report as PDF. A long one takes the server some seconds: the page says so meanwhile, and hands the file over when
 * it is ready. Whoever cancels or leaves takes the server no more time. Where scripts do not run it is a link like any other.
 */
export function PdfDownload({ address, name, about }: { address: string; name: string; about: string }) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const isPreparing = state.kind === 'preparing'
  const leaving = useRef<AbortController>(undefined)
  useEffect(() => () => leaving.current?.abort(), [])

  async function prepare() {
    const cancelling = new AbortController()
    leaving.current = cancelling
    const { signal } = cancelling
    setState({ kind: 'preparing', ahead: 0 })
    try {
      setState({ kind: 'preparing', ahead: await filesAhead() })
      const answer = await fetch(address, { signal })
      if (!answer.ok) throw new Error((await answer.text()).trim())
      hand(await answer.blob(), nameOf(answer))
      setState({ kind: 'idle' })
    } catch (error) {
      if (signal.aborted) return setState({ kind: 'idle' })
      const why = error instanceof Error && error.message ? error.message : 'The server did not answer.'
      setState({ kind: 'failed', why: `The PDF could not be made. ${why} Try again.` })
    }
  }

  return (
    <>
      <a
        href={address}
        download
        className="link"
        aria-disabled={isPreparing}
        onClick={(event) => {
          event.preventDefault()
          if (!isPreparing) void prepare()
        }}
      >
        {name}
      </a>{' '}
      <span className="text-sm text-soft">{about}</span>
      <span role="status" className="block text-sm empty:hidden">
        {state.kind === 'preparing' && `Preparing the PDF. ${waitInWords(state.ahead)}`}
        {state.kind === 'failed' && state.why}
      </span>
      {isPreparing && (
        <Button size="small" onClick={() => leaving.current?.abort()}>
          Cancel
        </Button>
      )}
    </>
  )
}

/** How many files the server makes before the next one; 0 where it does not say. */
async function filesAhead(): Promise<number> {
  try {
    const told: unknown = await (await fetch('/api/reports/queue')).json()
    return told !== null && typeof told === 'object' && 'ahead' in told ? Number(told.ahead) : 0
  } catch {
    return 0
  }
}

function waitInWords(ahead: number): string {
  if (ahead === 0) return 'A long report takes some seconds.'
  return ahead === 1 ? 'One other file is made first.' : `${ahead} other files are made first.`
}

function nameOf(answer: Response): string {
  const [, name] = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? []
  return name ?? 'report.pdf'
}

/** Gives a file to whoever asked for it, as a link to it would. */
function hand(file: Blob, name: string) {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers take it only after the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
