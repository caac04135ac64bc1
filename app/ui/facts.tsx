import type { ReactNode } from 'react'

/** Terms with what they are, side by side; one below the other on a phone. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-y-3.5">{children}</dl>
}

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-8 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-soft">{term}</dt>
      <dd className="measure whitespace-pre-line">{children}</dd>
    </div>
  )
}
