'use client'

import { useState } from 'react'

type State = { kind: 'idle' } | { kind: 'preparing' } | { kind: 'failed'; why: string }

/**
 * The report as PDF. A long one takes the server some seconds: the page says so meanwhile, and hands the file over when
 * it is ready. Where scripts do not run it is a link like any other.
 */
export function PdfDownload({ address, name, about }: { address: string; name: string; about: string }) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const isPreparing = state.kind === 'preparing'

  async function prepare() {
    setState({ kind: 'preparing' })
    try {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error((await answer.text()).trim())
      hand(await answer.blob(), nameOf(answer))
      setState({ kind: 'idle' })
    } catch (error) {
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
        {isPreparing && 'Preparing the PDF. A long report takes some seconds.'}
        {state.kind === 'failed' && state.why}
      </span>
    </>
  )
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
