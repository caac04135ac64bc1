import type { ReactNode } from 'react'
import { attributeLabel } from '@/app/rating/attribute-label'
import type { SheetChange } from '@/lib/workshop/worksheet-change'

const titles: Record<SheetChange['kind'], string> = {
  notes: 'Evidence',
  rationale: 'Rationale',
  strengths: 'Strengths',
  weaknesses: 'Weaknesses',
}

export function titleOf({ kind, topic }: SheetChange): string {
  return topic ? `${titles[kind]} ${attributeLabel(topic)}` : titles[kind]
}

/** One text of a worksheet under its title. */
export function Sheet({ sheet, children }: { sheet: SheetChange; children: ReactNode }) {
  return (
    <section className="border-t border-line pt-4 pb-6">
      <h3 className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        {titleOf(sheet)}
        {sheet.changed && <span className="text-sm font-normal text-soft">changed since</span>}
      </h3>
      {children}
    </section>
  )
}
