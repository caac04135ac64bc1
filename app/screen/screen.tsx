'use client'

import { attributeLabel } from '@/app/rating/attribute-label'
import { RatingMark } from '@/app/rating/rating-mark'
import { BallotsCast } from '@/app/room/ballots/ballots-cast'
import { ratersOf } from '@/app/room/ballots/raters'
import { RevealedBallots } from '@/app/room/ballots/revealed-ballots'
import { ConnectionMark } from '@/app/room/connection/connection-mark'
import { useMeasurement } from '@/app/room/data/measurement'
import { usePeopleHere } from '@/app/room/data/people'
import { useRoom } from '@/app/room/data/room'
import type { Stop } from '@/app/room/data/stop'
import { TimeLeft } from '@/app/room/header/time-left'
import { Hand } from '@/app/room/icons'
import { Avatar } from '@/app/ui/avatar'
import { classes } from '@/app/ui/classes'
import { recordedCount } from '@/lib/workshop/agenda'

/** The current item, the phase and the time left, plain from the back of the room. */
export function Screen() {
  const { plan, stops, current, stage } = useRoom()
  const people = usePeopleHere()
  const { spotlight } = stage
  const lit = spotlight && { itemId: spotlight.itemId, words: spotlight.passage?.words }
  const hands = people.filter(({ hand }) => hand)
  const raters = ratersOf(plan.members).length
  return (
    <div
      className="room-screen flex min-h-dvh flex-col px-8 py-5"
      data-raters={raters > 12 ? 'crowd' : raters <= 6 ? 'few' : undefined}
    >
      <header className="flex items-baseline justify-between gap-8 text-soft">
        <p className="truncate">{plan.title}</p>
        <p className="flex shrink-0 items-center gap-6">
          <span className="tabular">
            {recordedCount(stops)} of {stops.length} recorded
          </span>
          <ConnectionMark />
          <TimeLeft className="text-3xl text-ink" />
        </p>
      </header>
      <main id="main" className="flex grow flex-col justify-center py-4">
        {lit?.words ? (
          <LitWords itemId={lit.itemId} words={lit.words} />
        ) : current ? (
          <Item stop={current} />
        ) : (
          <Waiting />
        )}
      </main>
      {hands.length > 0 && (
        <footer className="flex items-center gap-3 text-lg">
          <Hand />
          {hands.map(({ name }) => name).join(', ')}
        </footer>
      )}
    </div>
  )
}

/** What the lead shows of the notes, as it read when they showed it. */
function LitWords({ itemId, words }: { itemId: string; words: string }) {
  const { stops } = useRoom()
  const stop = stops.find((candidate) => candidate.itemId === itemId)
  const short = words.length < 160
  return (
    <>
      <h1 className="text-lg font-normal text-soft">
        From the notes{stop && ` on ${stop.process.name}, ${attributeLabel(stop.attributeId)}`}
      </h1>
      <blockquote
        className={classes(
          'mt-4 max-w-[46rem] border-l-8 border-accent pl-6 leading-snug whitespace-pre-line',
          short ? 'text-4xl' : 'text-2xl',
        )}
      >
        {words}
      </blockquote>
    </>
  )
}

function Item({ stop }: { stop: Stop }) {
  const { stage } = useRoom()
  const { scale } = useMeasurement()
  const { process, instance, attributeId, label, state, round } = stop
  return (
    <>
      <p className="text-lg text-soft">
        {process.processId} {process.name}
        {process.instances.length > 1 && `, ${instance.name}`}
      </p>
      <h1 className="mt-1 text-4xl">
        <span className="mr-4 text-soft">{attributeLabel(attributeId)}</span>
        {label}
      </h1>
      <p className="mt-2 mb-6 text-xl font-semibold text-accent-ink">{phaseInWords(state, round)}</p>
      {state === 'open' && <BallotsCast />}
      {state === 'revealed' && stage.reveal?.itemId === stop.itemId && (
        <RevealedBallots reveal={stage.reveal} remarks={false} />
      )}
      {state === 'recorded' && (
        <p>
          <RatingMark scale={scale} rating={stop.rating ?? null} variant="tile" className="px-8! py-5! text-5xl" />
        </p>
      )}
    </>
  )
}

function phaseInWords(state: Stop['state'], round: number): string {
  switch (state) {
    case 'waiting':
      return 'Gathering evidence'
    case 'open':
      return round > 1 ? `Rate now, round ${round}` : 'Rate now'
    case 'revealed':
      return round > 1 ? `Ballots of round ${round}` : 'Ballots'
    case 'recorded':
      return 'Recorded'
  }
}

function Waiting() {
  const { plan } = useRoom()
  const people = usePeopleHere()
  return (
    <>
      <p className="text-lg text-soft">{plan.unit}</p>
      <h1 className="mt-1 text-5xl">{plan.title}</h1>
      <p className="mt-6 text-xl font-semibold">{people.length === 1 ? '1 is here' : `${people.length} are here`}</p>
      <ul className="mt-4 flex flex-wrap gap-x-8 gap-y-3 text-lg">
        {people.map(({ memberId, name }) => (
          <li key={memberId} className="flex items-center gap-3">
            <Avatar id={memberId} name={name} />
            <span aria-hidden="true">{name}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
