'use client'

import { useId, useState } from 'react'
import { RatingMark } from '@/app/rating/rating-mark'
import type { ProcessResult } from '@/app/results/use-results'
import { Button } from '@/app/ui/button'
import { Checkbox, Field, Select } from '@/app/ui/field'
import { Cross } from '@/app/ui/icons'
import { type Place, samePlace } from '@/lib/improvement/finding'
import type { MeasurementFramework, RatingScale } from '@/lib/measurement/framework'
import { displayRating } from '@/lib/measurement/scale'
import { targetProfile } from '@/lib/measurement/target'
import { placeInWords, placeKey } from './place'

type PlacePickerProps = {
  title: string
  framework: MeasurementFramework
  scale: RatingScale
  processes: readonly ProcessResult[]
  places: readonly Place[]
  onChange: (places: Place[]) => void
}

/** Chooses attributes of processes that the targets ask for, each with its rating beside what is asked. */
export function PlacePicker({ title, framework, scale, processes, places, onChange }: PlacePickerProps) {
  const heading = useId()
  const [chosenId, setChosenId] = useState(places[0]?.processId ?? processes[0]?.processId ?? '')
  const chosen = processes.find(({ processId }) => processId === chosenId)
  const asked = chosen ? targetProfile(framework, chosen.targetLevel) : new Map<string, string>()
  const toggle = (place: Place) =>
    onChange(places.some(samePlace(place)) ? places.filter((known) => !samePlace(place)(known)) : [...places, place])
  return (
    <section aria-labelledby={heading} className="grid gap-3">
      <h3 id={heading} className="font-semibold">
        {title}
      </h3>
      {places.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {places.map((place) => {
            const words = placeInWords(processes, place)
            return (
              <li
                key={placeKey(place)}
                className="flex max-w-full items-center rounded-sm border border-edge bg-paper pl-2 text-sm"
              >
                <span className="min-w-0 break-words">{words}</span>
                <Button variant="quiet" size="small" className="px-2" onClick={() => toggle(place)}>
                  <Cross />
                  <span className="sr-only">No longer {words}</span>
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <Field label="Process">
        {(control) => (
          <Select {...control} value={chosenId} onChange={(event) => setChosenId(event.target.value)}>
            {processes.map(({ processId, name }) => (
              <option key={processId} value={processId}>
                {processId} {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {chosen && (
        <ul className="border-t border-line">
          {chosen.attributes
            .filter(({ attributeId }) => asked.has(attributeId))
            .map(({ attributeId, name, rating }) => {
              const place = { processId: chosen.processId, attributeId }
              return (
                <li key={attributeId} className="border-b border-line">
                  <label htmlFor={`${heading}-${attributeId}`} className="flex min-h-11 items-center gap-3 py-1.5">
                    <Checkbox
                      id={`${heading}-${attributeId}`}
                      checked={places.some(samePlace(place))}
                      onChange={() => toggle(place)}
                    />
                    <span className="min-w-0 grow">
                      <span className="mr-2 text-sm text-soft">{attributeId.replace('.', ' ')}</span>
                      {name}
                    </span>
                    <span className="flex shrink-0 items-center gap-1.5">
                      <RatingMark scale={scale} rating={rating} />
                      <span className="text-sm text-soft">for {displayRating(asked.get(attributeId) ?? '')}</span>
                    </span>
                  </label>
                </li>
              )
            })}
        </ul>
      )}
    </section>
  )
}
