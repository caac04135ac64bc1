import type { ReactNode } from 'react'

/** A table wider than a phone scrolls in its own frame, by the keyboard too. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section className="report-scroll" aria-label={`${label}, table`} tabIndex={0}>
      {children}
    </section>
  )
}
