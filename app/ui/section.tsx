import type { ReactNode } from 'react'

type SectionProps = { id?: string; title: string; about?: ReactNode; action?: ReactNode; children: ReactNode }

/** A part of a page with its heading; `id` is where links lead. */
export function Section({ id, title, about, action, children }: SectionProps) {
  return (
    <section id={id} aria-label={title} className="scroll-mt-6 border-t border-edge pt-5 pb-12">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h2 className="text-xl">{title}</h2>
        {action}
      </div>
      {about && <p className="measure mt-1 text-soft">{about}</p>}
      <div className="mt-5">{children}</div>
    </section>
  )
}
