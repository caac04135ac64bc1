import type { ProcessModel } from '@/lib/model/model'
import { traceClause } from '@/lib/model/traceability'

/** Each clause with the outcomes that answer it or a part of it. */
export function FromClauses({ model, clauses }: { model: ProcessModel; clauses: readonly string[] }) {
  return (
    <ul className="border-t border-edge">
      {clauses.map((clause) => {
        const { outcomes, processes } = traceClause(model, clause)
        return (
          <li key={clause} className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[7rem_minmax(0,1fr)]">
            <h2 className="tabular text-base">{clause}</h2>
            {outcomes.length === 0 ? (
              <p className="text-soft">No outcome answers it; {processes.map(({ id }) => id).join(', ')} claims it.</p>
            ) : (
              <ul className="grid gap-1">
                {outcomes.map(({ outcome }) => (
                  <li key={outcome.id} className="grid gap-x-3 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
                    <span className="tabular text-sm text-soft">{outcome.id}</span>
                    <span className="measure">{outcome.text}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
}
