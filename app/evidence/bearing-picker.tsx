'use client'

import { useId, useState } from 'react'
import type { Plan } from '@/app/assessment/use-plan'
import { Button } from '@/app/ui/button'
import { Field, Select } from '@/app/ui/field'
import { Cross } from '@/app/ui/icons'
import { attributesUpTo, measurementOf } from '@/lib/measurement/frameworks'
import { AttributeToBearOn } from './attribute-to-bear-on'
import { type Bearing, bearingInWords, sameBearing } from './bearing'

type BearingPickerProps = { plan: Plan; links: readonly Bearing[]; onChange: (links: Bearing[]) => void }

/** Chooses what a piece bears on: an instance first, then attributes of it or parts of them. */
export function BearingPicker({ plan, links, onChange }: BearingPickerProps) {
  const heading = useId()
  const instances = plan.processes.flatMap((process) =>
    process.instances.filter(({ across }) => !across).map((instance) => ({ process, instance })),
  )
  const [chosenId, setChosenId] = useState(links[0]?.instanceId ?? instances[0]?.instance.id ?? '')
  const chosen = instances.find(({ instance }) => instance.id === chosenId)
  const toggle = (link: Bearing) =>
    onChange(links.some(sameBearing(link)) ? links.filter((known) => !sameBearing(link)(known)) : [...links, link])
  return (
    <section aria-labelledby={heading} className="grid gap-4">
      <h3 id={heading} className="font-semibold">
        Relates to
      </h3>
      {links.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {links.map((link) => {
            const words = bearingInWords(plan, link)
            return (
              <li
                key={words}
                className="flex max-w-full items-center rounded-sm border border-edge bg-paper pl-2 text-sm"
              >
                <span className="min-w-0 break-words">{words}</span>
                <Button variant="quiet" size="small" className="px-2" onClick={() => toggle(link)}>
                  <Cross />
                  <span className="sr-only">No longer {words}</span>
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <Field label="Process and instance">
        {(control) => (
          <Select {...control} value={chosenId} onChange={(event) => setChosenId(event.target.value)}>
            {instances.map(({ process, instance }) => (
              <option key={instance.id} value={instance.id}>
                {process.processId} {process.name}, {instance.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {chosen && (
        <ul className="border-t border-line">
          {attributesUpTo(measurementOf(plan).framework, chosen.process.targetLevel).map((attribute) => (
            <li key={attribute.id} className="border-b border-line">
              <AttributeToBearOn
                attribute={attribute}
                outcomes={chosen.process.outcomes}
                isChosen={(part) => links.some(sameBearing({ instanceId: chosenId, attributeId: attribute.id, part }))}
                onToggle={(part) => toggle({ instanceId: chosenId, attributeId: attribute.id, part })}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
