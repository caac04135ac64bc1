'use client'

import { attributeLabel } from '@/app/rating/attribute-label'
import { useMeasurement } from '../data/measurement'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'
import { LastResult } from './last-result'

/** What is rated, and what it asks for. */
export function ItemHeading({ stop }: { stop: Stop }) {
  const { plan } = useRoom()
  const { framework } = useMeasurement()
  const { process, instance, attributeId, part, label } = stop
  const attribute = framework.attributes.find(({ id }) => id === attributeId)
  const byOutcome = attribute?.parts === 'outcomes'
  const asked = byOutcome ? process.outcomes.map(({ text }) => text) : (attribute?.achievements ?? [])
  return (
    <header>
      <p className="text-soft">
        {process.processId} {process.name}
        {process.instances.length > 1 && <span>, {instance.name}</span>}
        {part !== '' && <span>, {attribute?.name}</span>}
      </p>
      <h2 className={part === '' ? 'mt-0.5 text-2xl sm:text-3xl' : 'mt-1 text-xl sm:text-2xl'}>
        <span className="mr-3 text-soft">{attributeLabel(attributeId)}</span>
        {label}
      </h2>
      <details className="mt-2" open={stop.state === 'waiting'}>
        <summary className="w-fit text-sm underline decoration-1 underline-offset-4">{attribute?.description}</summary>
        {byOutcome && <p className="measure mt-3">{process.purpose}</p>}
        {asked.length > 0 && (
          <ul className="measure mt-3 grid list-disc gap-1 pl-5 text-sm">
            {asked.map((text) => (
              <li key={text} className={text === label ? 'font-semibold' : undefined}>
                {text}
              </li>
            ))}
          </ul>
        )}
        <LastResult stop={stop} />
        <p className="measure mt-3 text-xs text-soft">{byOutcome ? plan.model.licence : framework.licence}</p>
      </details>
    </header>
  )
}
