'use client'

import type { CSSProperties } from 'react'
import { personColours } from '@/app/ui/person-colour'
import type { Writer } from './text/authors'

/** Which tint and underline is whose. */
export function WritersLegend({ writers }: { writers: readonly Writer[] }) {
  return (
    <div className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      <p className="text-soft">{writers.length === 0 ? 'No author is known here.' : 'Written by'}</p>
      <ul aria-label="Written by" className="contents">
        {writers.map(({ memberId, name, mark }) => (
          <li key={memberId} className={`notes-author notes-author-${mark % 4}`} style={tintOf(memberId)}>
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}

function tintOf(memberId: string): CSSProperties & { '--person': string } {
  return { '--person': personColours(memberId).fill }
}
