'use client'

import { useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { Button } from '@/app/ui/button'
import { classes } from '@/app/ui/classes'
import { roleNames } from '@/lib/workshop/role'
import { useWaiting, type WaitingPerson } from './use-waiting'

type WaitingPeopleProps = {
  assessmentId: string
  className?: string
}

/** Those who wait to be let in, for the lead to decide; nothing while nobody does. */
export function WaitingPeople({ assessmentId, className }: WaitingPeopleProps) {
  const { waiting, decide } = useWaiting(assessmentId, { asked: true })
  const [busy, setBusy] = useState<string>()
  const [problem, setProblem] = useState<string>()

  async function act(what: 'admit' | 'turnAway', { id }: WaitingPerson): Promise<void> {
    setBusy(id)
    setProblem(undefined)
    await decide(what, id).catch((error: unknown) => setProblem(sentenceOf(error)))
    setBusy(undefined)
  }

  if (waiting.length === 0 && !problem) return null
  return (
    <section
      aria-label="Waiting to be let in"
      className={classes('max-h-44 overflow-y-auto border-accent bg-accent-soft', className)}
    >
      <ul>
        {waiting.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
            <p className="min-w-0 grow break-words">
              <b>{person.name}</b> asks to come in as {roleNames[person.role].toLowerCase()}.
            </p>
            <span className="flex gap-2">
              <Button
                size="small"
                variant="primary"
                busy={busy === person.id}
                onClick={() => void act('admit', person)}
              >
                Let in<span className="sr-only"> {person.name}</span>
              </Button>
              <Button size="small" disabled={busy === person.id} onClick={() => void act('turnAway', person)}>
                Turn away<span className="sr-only"> {person.name}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {problem && (
        <p role="alert" className="py-1 text-sm font-semibold text-danger">
          {problem}
        </p>
      )}
    </section>
  )
}
