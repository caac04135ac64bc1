'use client'

import { ChoiceMark } from '@/app/rating/choice-mark'
import { DotStrip } from '@/app/rating/dot-strip'
import { agreementInWords, agreementOf } from '@/lib/consensus/agreement'
import { isNonRating, nonRatingNames, ratingsAmong } from '@/lib/consensus/choice'
import { firstSpeakers } from '@/lib/consensus/first-speakers'
import { spreadOf } from '@/lib/consensus/spread'
import type { Reveal } from '@/lib/workshop/stage'
import { useRoom } from '../data/room'
import { useNameOf } from '../data/use-name-of'
import { confidenceNames } from '../rating/ballot-details'
import { useRevealScale } from '../rating/use-reveal-scale'
import { FarAway } from './far-away'
import { ratersOf } from './raters'

/** The ballots of a round, turned: their spread along the scale, how far apart it is, whom to hear first. */
export function RevealedBallots({ reveal, remarks = true }: { reveal: Reveal; remarks?: boolean }) {
  const { plan } = useRoom()
  const nameOf = useNameOf()
  const scale = useRevealScale()
  const { ballots } = reveal
  const choices = ballots.map(({ choice }) => choice)
  const speakers = firstSpeakers(scale, ballots)
  const agreement = agreementOf(scale, choices)
  const spread = spreadOf(scale, choices)
  const rated = ratingsAmong(scale, choices).length
  const aside = ballots.filter(({ choice }) => isNonRating(choice))
  return (
    <div className="fade-in">
      {agreement !== undefined && spread && (
        <p className="flex flex-wrap items-baseline gap-x-4 text-lg">
          <strong>{rated === 1 ? 'Only one has rated' : agreementInWords(agreement)}</strong>
          <span className="tabular text-sm text-soft">
            agreement {agreement.toFixed(2)} of 1, spread {spread.steps} {spread.steps === 1 ? 'step' : 'steps'},{' '}
            {rated} of {ratersOf(plan.members).length} rated
          </span>
        </p>
      )}
      {remarks && <FarAway reveal={reveal} />}
      <div className="mt-4">
        <DotStrip
          scale={scale}
          ballots={ballots
            .filter(({ choice }) => !isNonRating(choice))
            .map(({ memberId, choice }) => ({ id: memberId, name: nameOf(memberId), choice }))}
          speaksFirst={new Set(speakers)}
        />
      </div>
      {aside.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {aside.map(({ memberId, choice }) => (
            <li key={memberId} className="flex items-center gap-2">
              <ChoiceMark scale={scale} choice={choice} />
              {nameOf(memberId)} {isNonRating(choice) && nonRatingNames[choice].toLowerCase()}
            </li>
          ))}
        </ul>
      )}
      {remarks && <Remarks reveal={reveal} />}
    </div>
  )
}

/** What people said with their ballots: the extremes first, since they are to be heard first. */
function Remarks({ reveal }: { reveal: Reveal }) {
  const nameOf = useNameOf()
  const scale = useRevealScale()
  const first = firstSpeakers(scale, reveal.ballots)
  const said = reveal.ballots
    .filter(({ remark, confidence }) => remark || confidence)
    .sort((a, b) => Number(first.includes(b.memberId)) - Number(first.includes(a.memberId)))
  if (said.length === 0) return null
  return (
    <ul className="mt-5 border-t border-line" aria-label="Remarks">
      {said.map(({ memberId, choice, confidence, remark }) => (
        <li key={memberId} className="grid grid-cols-[3rem_minmax(0,1fr)] gap-3 border-b border-line py-2">
          <ChoiceMark scale={scale} choice={choice} className="text-lg" />
          <p>
            <strong>{nameOf(memberId)}</strong>
            {confidence && <span className="text-soft">, {confidenceNames[confidence].toLowerCase()}</span>}
            {remark && <span className="block break-words">{remark}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}
