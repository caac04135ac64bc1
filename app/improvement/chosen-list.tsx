'use client'

import { useId } from 'react'
import { Checkbox } from '@/app/ui/field'

type ChosenListProps = {
  legend: string
  /** Said where there is nothing to choose. */
  none: string
  options: readonly { id: string; name: string; about: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Any of a list; it scrolls where it is long. */
export function ChosenList({ legend, none, options, chosen, onChange }: ChosenListProps) {
  const list = useId()
  if (options.length === 0) return <p className="text-soft">{none}</p>
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((known) => known !== id) : [...chosen, id])
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold">
        {legend} <span className="font-normal text-soft">(optional)</span>
      </legend>
      <ul className="max-h-56 overflow-y-auto border-y border-line">
        {options.map(({ id, name, about }) => (
          <li key={id} className="border-b border-line last:border-b-0">
            <label htmlFor={`${list}-${id}`} className="flex min-h-11 items-center gap-3 py-1.5 pl-0.5">
              <Checkbox id={`${list}-${id}`} checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <span className="min-w-0 break-words">
                <bdi>{name}</bdi> <span className="text-sm text-soft">{about}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
