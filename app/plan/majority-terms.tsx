'use client'

import { useId } from 'react'
import { commonShares } from '@/app/assessment/plan-choices'
import { Field, Select, TextInput } from '@/app/ui/field'
import { readShare, shareInWords } from '@/lib/consensus/share'
import { DomainError } from '@/lib/errors'

type MajorityTermsProps = {
  /** As it is typed: "2/3". */
  share: string
  spread: number
  onChange: (change: { majorityShare?: string; majoritySpread?: number }) => void
}

/** How many make a qualified majority, and how far apart ballots may lie. */
export function MajorityTerms({ share, spread, onChange }: MajorityTermsProps) {
  const suggestions = useId()
  const read = reading(share)
  return (
    <div className="-mt-2 grid gap-4 sm:grid-cols-2">
      <Field
        label="A majority is"
        hint={read.share ? `${shareInWords(read.share)} of the ratings` : 'A fraction, such as 2/3, or a percentage'}
        {...(read.problem && { error: read.problem })}
      >
        {(control) => (
          <>
            <TextInput
              {...control}
              list={suggestions}
              value={share}
              maxLength={40}
              onChange={(event) => onChange({ majorityShare: event.target.value })}
            />
            <datalist id={suggestions}>
              {commonShares.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field label="Ballots lie apart at most">
        {(control) => (
          <Select
            {...control}
            value={spread}
            onChange={(event) => onChange({ majoritySpread: Number(event.target.value) })}
          >
            {[1, 2, 3, 4, 5].map((steps) => (
              <option key={steps} value={steps}>
                {steps === 1 ? 'one step' : `${steps} steps`}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}

function reading(typed: string) {
  try {
    return { share: readShare(typed) }
  } catch (error) {
    if (error instanceof DomainError) return { problem: error.message }
    throw error
  }
}
