'use client'

import { Button } from '@/app/ui/button'
import { buttonClasses } from '@/app/ui/button-classes'

/** A fault of ours: what was stored is safe, and the page can be drawn again. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center px-5">
      <title>Something broke · Assay</title>
      <h1 className="text-3xl">This page broke</h1>
      <p className="mt-2 text-soft">
        The fault is ours. Everything that was saved is safe. Show the page again; if it breaks again, tell whoever runs
        this Assay what you did.
      </p>
      <p className="mt-3 font-mono text-sm break-words text-soft">{error.digest ?? error.message}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button variant="primary" onClick={reset}>
          Show it again
        </Button>
        <a href="/" className={buttonClasses({})}>
          Go to the first page
        </a>
      </div>
    </main>
  )
}
