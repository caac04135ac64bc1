'use client'

import { FaceDown } from '@/app/rating/face-down'
import { classes } from '@/app/ui/classes'
import { usePeopleHere } from '../data/people'
import { useRoom } from '../data/room'
import { ratersOf } from './raters'

/** Up to here there is room for cards that are seen from across the table. */
const fewRaters = 8

/** One place for each rater: a card lies face down once they have voted. Who has voted is seen, what is not. */
export function BallotsCast() {
  const { plan, stage, me } = useRoom()
  const people = usePeopleHere()
  const raters = ratersOf(plan.members)
  const voted = raters.filter(({ id }) => stage.voted.includes(id)).length
  return (
    <div>
      <p className="text-lg font-semibold">
        {voted} of {raters.length} have voted
      </p>
      <ul
        aria-label="Ballots"
        className={classes(
          'mt-4 grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-3',
          raters.length <= fewRaters && 'lg:grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] lg:gap-y-6',
        )}
      >
        {raters.map(({ id, name }) => (
          <li key={id} className="grid content-start justify-items-center gap-2 text-center">
            <span
              className={classes('grid h-20 w-15 place-items-center', raters.length <= fewRaters && 'lg:h-32 lg:w-24')}
            >
              {stage.voted.includes(id) ? (
                <FaceDown label="voted" className="fade-in size-full" />
              ) : (
                <span className="size-full rounded-md border-2 border-dashed border-edge">
                  <span className="sr-only">not voted yet</span>
                </span>
              )}
            </span>
            <span className="text-sm leading-tight break-words">
              {name}
              {id === me.memberId && ' (you)'}
              {!people.some(({ memberId }) => memberId === id) && <span className="block text-soft">not here</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
