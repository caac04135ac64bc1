'use client'

import Link from 'next/link'
import { Avatar } from '@/app/ui/avatar'
import { LinkButton } from '@/app/ui/link-button'
import { recordedCount } from '@/lib/workshop/agenda'
import { mayWriteNotes, roleNames } from '@/lib/workshop/role'
import { ConnectionCheck } from '../connection/connection-check'
import { usePeopleHere } from '../data/people'
import { useRoom } from '../data/room'
import { ModerationBar } from '../moderation/moderation-bar'
import type { Moderation } from '../moderation/use-moderation'

/** Before it begins and between two items: who is here, what is on, and whether one’s own connection works. */
export function Lobby({ moderation }: { moderation: Moderation }) {
  const { plan, stops, may, me, assessmentId, stageDocument } = useRoom()
  const people = usePeopleHere()
  const here = new Set(people.map(({ memberId }) => memberId))
  const recorded = recordedCount(stops)
  return (
    <>
      <div className="relative min-h-0 grow overflow-y-auto low:shrink-0 low:overflow-visible px-4 py-6 sm:px-8">
        <p className="text-soft">{plan.unit}</p>
        <h2 className="mt-0.5 text-3xl sm:text-4xl">{plan.title}</h2>
        {plan.purpose && <p className="measure mt-3">{plan.purpose}</p>}
        <dl className="mt-6 flex flex-wrap gap-x-10 gap-y-3">
          <Count term="Processes" value={plan.processes.length} />
          <Count term="Items to rate" value={stops.length} />
          <Count term="Recorded" value={recorded} />
        </dl>
        <section className="mt-8" aria-label="Who is here">
          <h3 className="text-lg">
            {here.size} of {plan.members.length} are here
          </h3>
          <ul className="mt-3 grid gap-x-8 sm:grid-cols-2">
            {plan.members.map(({ id, name, role }) => (
              <li key={id} className="flex min-h-12 items-center gap-3 border-b border-line py-1.5">
                <Avatar id={id} name={name} className={here.has(id) ? '' : 'grayscale'} />
                <span className="min-w-0 grow">
                  <span className="block leading-tight font-semibold break-words">
                    {name}
                    {id === me.memberId && ' (you)'}
                  </span>
                  <span className="text-sm text-soft">{roleNames[role]}</span>
                </span>
                <span className="text-sm">
                  {here.has(id) ? 'here' : <span className="text-soft">not here yet</span>}
                </span>
              </li>
            ))}
          </ul>
          {may.lead && plan.members.length < 3 && (
            <p className="mt-4">
              <LinkButton href={`/assessments/${assessmentId}#invitations`}>Invite people</LinkButton>
            </p>
          )}
        </section>
        <ConnectionCheck live={stageDocument.link === 'connected'} className="mt-8 max-w-3xl" />
        <p className="measure mt-8 text-soft">
          {may.rate
            ? 'Choose an item on the agenda to read what it asks, write evidence and rate ahead of time.'
            : mayWriteNotes(me.role)
              ? 'Choose an item on the agenda to read what it asks and to write evidence.'
              : 'Choose an item on the agenda to read what it asks and what was found.'}{' '}
          <Link className="link" href={`/models/${plan.model.id}`}>
            The whole model
          </Link>
        </p>
      </div>
      {may.lead && (
        <div className="shrink-0 border-t border-edge bg-paper px-4 py-3 sm:px-8">
          <ModerationBar moderation={moderation} />
        </div>
      )}
    </>
  )
}

function Count({ term, value }: { term: string; value: number }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-soft">{term}</dt>
      <dd className="tabular text-3xl leading-none font-bold">{value}</dd>
    </div>
  )
}
