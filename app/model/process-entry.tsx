import { ChevronDown } from '@/app/ui/icons'
import type { Process, ProcessModel } from '@/lib/model/model'

/** A process: identifier, name and purpose; its outcomes with their clauses when opened. */
export function ProcessEntry({ model, process }: { model: ProcessModel; process: Process }) {
  const { id, name, purpose, outcomes, related = [] } = process
  return (
    <details id={id} className="group scroll-mt-6 py-3">
      <summary className="grid list-none grid-cols-[4.5rem_minmax(0,1fr)_auto] items-baseline gap-x-2 marker:hidden max-sm:grid-cols-[minmax(0,1fr)_auto]">
        <span className="tabular text-sm text-soft max-sm:col-span-2">{id}</span>
        <span>
          <span className="font-semibold">{name}</span>
          <span className="measure block text-soft">{purpose}</span>
        </span>
        <span className="self-center transition-transform duration-150 group-open:rotate-180">
          <ChevronDown />
        </span>
      </summary>
      <div className="mt-4 mb-2 grid gap-5 sm:pl-20">
        <div>
          <h3 className="text-base">Outcomes</h3>
          <ol className="mt-1 grid gap-1.5">
            {outcomes.map((outcome) => (
              <li key={outcome.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6">
                <span className="measure">{outcome.text}</span>
                <span
                  className="tabular text-sm text-soft"
                  title={`Clause of ${model.requirements?.name ?? 'the requirements'}`}
                >
                  {outcome.clauses.join(', ')}
                </span>
              </li>
            ))}
          </ol>
        </div>
        {related.length > 0 && (
          <div>
            <h3 className="text-base">Works with</h3>
            <ul className="mt-1 grid gap-1.5">
              {related.map(({ process: other, how }) => (
                <li key={other + how} className="measure">
                  <a href={`#${other}`} className="link font-semibold">
                    {model.processes.find((known) => known.id === other)?.name ?? other}
                  </a>
                  <span className="text-soft">: {how}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  )
}
