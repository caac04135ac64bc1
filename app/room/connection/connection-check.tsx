'use client'

import { Button } from '@/app/ui/button'
import { classes } from '@/app/ui/classes'
import { Alert, Check } from '@/app/ui/icons'
import { connectionFindings } from '@/lib/workshop/connection'
import { useConnectionCheck } from './use-connection-check'

/** Whether one's own connection to the room works, part by part, before it matters. */
export function ConnectionCheck({ live, className }: { live: boolean; className?: string }) {
  const { connection, checking, check } = useConnectionCheck(live)
  return (
    <section className={className} aria-label="Your connection">
      <div className="flex items-center justify-between gap-4">
        <h3 className="text-lg">Your connection</h3>
        <Button size="small" variant="quiet" onClick={check} disabled={checking}>
          Check again
        </Button>
      </div>
      {connection ? (
        <dl className="mt-3">
          {connectionFindings(connection).map(({ part, good, words }) => (
            <div
              key={part}
              className="grid min-h-12 grid-cols-[1.25rem_6.5rem_minmax(0,1fr)] items-start gap-x-2 border-b border-connection py-2.5"
            >
              <dt className="contents">
                <span className={classes('mt-[0.2em]', good ? 'text-rate-ink' : 'text-danger')}>
                  {good ? <Check /> : <Alert />}
                </span>
                <span className="font-semibold">
                  {part}
                  <span className="sr-only">{good ? ', good' : ', a problem'}</span>
                </span>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p role="status" className="mt-3 text-soft">
          Trying the connection …
        </p>
      )}
    </section>
  )
}
