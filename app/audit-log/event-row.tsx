import type { Output } from '@/app/trpc/client'
import { momentInWords } from '@/app/ui/day'
import { nameOfAction } from '@/lib/audit/names'

export type ShownEvent = Output['auditLog']['ofOrganisation'][number]

/** One event: what, who, when, from where, and what was kept of it. */
export function EventRow({ event, showsAssessment }: { event: ShownEvent; showsAssessment: boolean }) {
  const { at, actor, address, action, detail, assessment, isChained } = event
  const kept = told(JSON.parse(detail))
  return (
    <div className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[16rem_minmax(0,1fr)]">
      <p className="tabular text-soft">
        <time dateTime={at}>{momentInWords(at)}</time>
        {address && <span className="block text-sm">{address}</span>}
      </p>
      <div className="min-w-0">
        <p className="break-words">
          <strong>{nameOfAction(action)}</strong>
          {actor && `, ${actor}`}
          {showsAssessment && assessment && <span className="text-soft">, {assessment}</span>}
        </p>
        {kept.length > 0 && (
          <p className="text-sm break-words text-soft">
            {kept.map(([name, value]) => `${name}: ${value}`).join(' · ')}
          </p>
        )}
        {!isChained && <p className="text-sm text-soft">Not made here, or older than the chain of events.</p>}
      </div>
    </div>
  )
}

/** What was kept of an event, value by value, as it is written. */
function told(detail: unknown): [string, string][] {
  if (typeof detail !== 'object' || detail === null) return []
  return Object.entries(detail).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
}
