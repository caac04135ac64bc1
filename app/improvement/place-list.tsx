import Link from 'next/link'
import { type ProcessResult, resultHref } from '@/app/results/use-results'
import type { Place } from '@/lib/improvement/finding'
import { placeInWords, placeKey } from './place'

type PlaceListProps = { label: string; assessmentId: string; processes: readonly ProcessResult[]; places: Place[] }

/** Attributes of processes; each opens what its rating rests on. */
export function PlaceList({ label, assessmentId, processes, places }: PlaceListProps) {
  if (places.length === 0) return null
  const itemOf = ({ processId, attributeId }: Place) =>
    processes
      .find((process) => process.processId === processId)
      ?.attributes.find((attribute) => attribute.attributeId === attributeId)?.itemId
  return (
    <ul aria-label={label} className="mt-1.5 flex flex-wrap items-baseline gap-1.5">
      <li aria-hidden="true" className="text-sm text-soft">
        {label}
      </li>
      {places.map((place) => {
        const itemId = itemOf(place)
        const words = placeInWords(processes, place)
        return (
          <li
            key={placeKey(place)}
            className="max-w-full rounded-sm border border-line bg-paper px-1.5 text-sm break-words"
          >
            {itemId ? <Link href={resultHref(assessmentId, itemId)}>{words}</Link> : words}
          </li>
        )
      })}
    </ul>
  )
}
