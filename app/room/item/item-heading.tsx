'use client'

import { attributeLabel } from '@/app/rating/attribute-label'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'

/** What is rated, and what it asks for. */
export function ItemHeading({ stop }: { stop: Stop }) {
  const { framework, plan } = useRoom()
  const { process, instance } = stop
  const attribute = framework.attributes.find(({ id }) => id === stop.attributeId)
  const outcomes = attribute?.parts === 'outcomes'
  const asked = outcomes ? process.outcomes.map(({ id, text }) => ({ id, text })) : unnamed(attribute?.achievements)
  return (
    <header>
      <p className="text-soft">
        {process.processId} {process.name}
        {process.instances.length > 1 && <span>, {instance.name}</span>}
      </p>
      <h2 className="mt-0.5 text-2xl sm:text-3xl">
        <span className="mr-3 text-soft">{attributeLabel(stop.attributeId)}</span>
        {attribute?.name}
      </h2>
      <details className="group mt-2" open={stop.state === 'waiting'}>
        <summary className="link w-fit text-sm">{attribute?.description}</summary>
        {outcomes && <p className="measure mt-3">{process.purpose}</p>}
        {asked.length > 0 && (
          <ul className="measure mt-3 grid list-disc gap-1 pl-5 text-sm">
            {asked.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
        <p className="mt-3 text-xs text-soft">{outcomes ? plan.model.licence : framework.licence}</p>
      </details>
    </header>
  )
}

function unnamed(texts: readonly string[] = []): { id: string; text: string }[] {
  return texts.map((text) => ({ id: text, text }))
}
