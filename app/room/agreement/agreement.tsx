'use client'

import { Notes } from '@/app/notes/notes'
import { HarveyBall } from '@/app/rating/harvey-ball'
import { classes } from '@/app/ui/classes'
import { ratingsAmong } from '@/lib/consensus/choice'
import { decisionRuleNames, mayRecord } from '@/lib/consensus/decision'
import { needsRationale } from '@/lib/consensus/grounds'
import { displayRating } from '@/lib/measurement/scale'
import { proposeDraft, worksheetFields } from '@/lib/workshop/worksheet'
import { useWorksheet } from '../data/documents'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'
import { useProposal } from '../rating/use-proposal'
import { useRevealScale } from '../rating/use-reveal-scale'

/** From revealed ballots to an agreed rating: what the plan's rule makes of them, the draft, and its rationale. */
export function Agreement({ stop }: { stop: Stop }) {
  const { plan, stage, may } = useRoom()
  const worksheet = useWorksheet()
  const scale = useRevealScale()
  const { proposal, draft } = useProposal(stop)
  if (!proposal || !worksheet) return null
  const rating = draft ?? proposal.rating
  const choices = stage.reveal?.ballots.map(({ choice }) => choice) ?? []
  const wanted = rating !== undefined && needsRationale(scale, rating, choices)
  return (
    <section aria-label="Agreement" className="mt-8 border-t border-edge pt-5">
      <h3 className="text-lg">Agree</h3>
      <p className="mt-1">
        <strong>{decisionRuleNames[plan.decisionRule].name}:</strong> {proposal.reason}
      </p>
      <fieldset className="mt-3 flex flex-wrap gap-1.5">
        <legend className="sr-only">Rating to record</legend>
        {scale.steps.map(({ symbol, name }) => (
          <button
            key={symbol}
            type="button"
            title={name}
            disabled={!may.write || !mayRecord(plan.decisionRule, proposal, symbol)}
            aria-pressed={rating === symbol}
            onClick={() => proposeDraft(worksheet.doc, stop.attributeId, symbol, stop.part)}
            className={classes(
              'flex min-h-11 min-w-16 items-center justify-center gap-2 rounded-md border-2 px-3 font-bold disabled:border-line disabled:text-soft',
              rating === symbol ? 'border-ink! bg-accent-soft text-ink!' : 'border-edge bg-paper',
            )}
          >
            <HarveyBall scale={scale} rating={symbol} />
            {displayRating(symbol)}
          </button>
        ))}
      </fieldset>
      <h4 className="mt-5 font-semibold">
        Rationale
        <span className="font-normal text-soft">
          {wanted
            ? `, needed since ${ratingsAmong(scale, choices).length < 2 ? 'fewer than two rated' : 'the ballots differ'}`
            : ', if you like'}
        </span>
      </h4>
      <div className="mt-2">
        <Notes
          key={`${stop.itemId} rationale`}
          doc={worksheet.doc}
          awareness={worksheet.awareness}
          field={worksheetFields.rationale(stop.attributeId, stop.part)}
          label="Rationale of the agreed rating"
          placeholder="What the evidence shows, and what it does not."
          editable={may.write}
          compact
        />
      </div>
    </section>
  )
}
