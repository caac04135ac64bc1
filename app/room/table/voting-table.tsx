'use client'

import { FaceDown } from '@/app/rating/face-down'
import { classes } from '@/app/ui/classes'
import { useRoom } from '../data/room'
import { ratersOf } from './raters'

/** One place for each rater: a card lies face down once they have voted. Who has voted is seen, what is not. */
export function VotingTable({ size = 'normal' }: { size?: 'normal' | 'screen' }) {
  const { plan, stage, people, me } = useRoom()
  const raters = ratersOf(plan.members)
  const voted = raters.filter(({ id }) => stage.voted.includes(id)).length
  const big = size === 'screen'
  return (
    <div>
      <p className={classes('font-semibold', big ? 'text-4xl' : 'text-lg')}>
        {voted} of {raters.length} have voted
      </p>
      <ul
        aria-label="Ballots"
        className={classes('mt-4 grid gap-3', big ? 'gap-6' : '')}
        style={{ gridTemplateColumns: `repeat(auto-fill, minmax(${big ? '11rem' : '6.5rem'}, 1fr))` }}
      >
        {raters.map(({ id, name }) => {
          const has = stage.voted.includes(id)
          const here = people.some(({ memberId }) => memberId === id)
          return (
            <li key={id} className="grid content-start justify-items-center gap-2 text-center">
              <span className={classes('grid place-items-center', big ? 'h-40 w-30' : 'h-20 w-15')}>
                {has ? (
                  <FaceDown label="voted" className="fade-in size-full" />
                ) : (
                  <span className="size-full rounded-md border-2 border-dashed border-edge">
                    <span className="sr-only">not voted yet</span>
                  </span>
                )}
              </span>
              <span className={classes('leading-tight break-words', big ? 'text-2xl' : 'text-sm')}>
                {name}
                {id === me.memberId && ' (you)'}
                {!here && <span className="block text-soft">not here</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
