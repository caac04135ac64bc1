'use client'

import { useId } from 'react'
import { Checkbox } from '@/app/ui/field'
import { RadioList } from '@/app/ui/radio-list'
import type { Naming } from '@/lib/report/section'
import { type ReportChoice, type ReportSection, reportSections, sections, shownSections } from '@/lib/report/sections'

const namingChoices: { value: Naming; name: string; explanation: string }[] = [
  { value: 'names', name: 'By name', explanation: 'As they are known in the room.' },
  { value: 'roles', name: 'By role', explanation: 'Role and number, such as Assessor 2. What people wrote is left.' },
]

type SectionChoiceProps = { choice: ReportChoice; onChange: (choice: ReportChoice) => void }

/** Which parts a copy of the report shows, and whether people appear by name. What every copy shows is not asked. */
export function SectionChoice({ choice, onChange }: SectionChoiceProps) {
  const id = useId()
  const shown = shownSections(choice.sections)
  const toggle = (section: ReportSection, on: boolean) =>
    onChange({
      ...choice,
      sections: reportSections.filter((known) => (known === section ? on : choice.sections.includes(known))),
    })
  return (
    <div className="grid gap-5">
      <fieldset>
        <legend className="mb-1.5 font-semibold">Parts</legend>
        <div className="border-t border-line">
          {sections
            .filter(({ terms }) => !terms.always)
            .map(({ name: section, terms: { name, explanation, needs } }) => {
              const needed = sections.find((other) => other.name === needs)
              const lacks = needed !== undefined && !shown.includes(needed.name)
              return (
                <label
                  key={section}
                  htmlFor={`${id}-${section}`}
                  className="flex items-start gap-3 border-b border-line px-1 py-2"
                >
                  <Checkbox
                    id={`${id}-${section}`}
                    className="mt-[0.2em]"
                    checked={shown.includes(section)}
                    disabled={lacks}
                    onChange={({ target }) => toggle(section, target.checked)}
                  />
                  <span>
                    <span className="font-semibold">{name}</span>
                    <span className="block text-sm text-soft">
                      {lacks ? `Only with ${needed.terms.name.toLowerCase()}.` : explanation}
                    </span>
                  </span>
                </label>
              )
            })}
        </div>
      </fieldset>
      <RadioList
        label="People"
        value={choice.naming}
        onChange={(naming) => onChange({ ...choice, naming })}
        choices={namingChoices}
      />
    </div>
  )
}
