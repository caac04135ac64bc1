import type { ReactNode } from 'react'

/** What a list shows while there is nothing in it: what will be here, and how it gets here. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-md border border-dashed border-edge px-5 py-8">
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="measure mt-1 text-soft">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
    </div>
  )
}
