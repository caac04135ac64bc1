'use client'

import { LinkButton } from '@/app/ui/link-button'
import { ConnectionCheck } from './connection-check'

/** The room while nothing of it has come to this device yet, and why; it opens by itself as soon as it comes. */
export function OutOfReach() {
  return (
    <main id="main" className="mx-auto grid w-full max-w-2xl gap-6 px-4 py-16">
      <title>Room · Assay</title>
      <h1 className="sr-only">Room</h1>
      <h2 className="text-3xl">The room is out of reach</h2>
      <p className="measure">It opens by itself as soon as it comes through; stay on this page.</p>
      <ConnectionCheck live={false} />
      <p>
        <LinkButton href="/">Go to the first page</LinkButton>
      </p>
    </main>
  )
}
