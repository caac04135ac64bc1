import type { ProcessModel } from '@/lib/model/model'

/** Each process with its outcomes and the clauses they answer. */
export function FromProcesses({ model }: { model: ProcessModel }) {
  return (
    <ul className="border-t border-edge">
      {model.processes.map(({ id, name, clauses, outcomes }) => (
        <li key={id} className="grid gap-x-6 gap-y-1 border-b border-line py-3 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <div>
            <h2 className="text-base">
              <span className="tabular mr-2 text-sm font-normal text-soft">{id}</span>
              {name}
            </h2>
            <p className="tabular text-sm text-soft">{clauses.join(', ') || 'no clause'}</p>
          </div>
          <ul className="grid gap-1">
            {outcomes.map((outcome) => (
              <li key={outcome.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6">
                <span className="measure">{outcome.text}</span>
                <span className="tabular text-sm text-soft">{outcome.clauses.join(', ') || '–'}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
