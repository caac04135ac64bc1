'use client'

import { useState } from 'react'
import { TextInput } from '@/app/ui/field'
import { type CastBallot, confidences } from '@/lib/workshop/ballot'
import type { OwnBallot } from './use-ballot'

export const confidenceNames = { low: 'Not sure', medium: 'Fairly sure', high: 'Sure' }

/** How sure I am, and why, for those who hear it at the reveal. */
export function BallotDetails({ ballot, cast }: { ballot: OwnBallot; cast: CastBallot }) {
  const [remark, setRemark] = useState(cast.remark ?? '')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <fieldset className="flex overflow-hidden rounded-md border border-edge">
        <legend className="sr-only">How sure are you?</legend>
        {confidences.map((confidence) => (
          <label
            key={confidence}
            className="flex min-h-9 items-center border-edge px-3 text-sm not-last:border-r has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name="confidence"
              className="sr-only"
              checked={cast.confidence === confidence}
              onChange={() => ballot.describe({ confidence })}
            />
            {confidenceNames[confidence]}
          </label>
        ))}
      </fieldset>
      <TextInput
        aria-label="Remark, shown with your ballot at the reveal"
        placeholder="A remark, shown at the reveal"
        maxLength={1000}
        value={remark}
        onChange={(event) => {
          setRemark(event.target.value)
          ballot.describe({ remark: event.target.value })
        }}
        className="min-w-40 flex-1 basis-56 text-sm"
      />
    </div>
  )
}
