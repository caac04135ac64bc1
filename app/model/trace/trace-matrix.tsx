import type { ProcessModel } from '@/lib/model/model'
import { traceabilityMatrix } from '@/lib/model/traceability'

/** Clauses down, processes across; a cell has the number of outcomes, a dot where the process only claims the clause. */
export function TraceMatrix({ model }: { model: ProcessModel }) {
  const { processes, rows } = traceabilityMatrix(model)
  return (
    <section
      aria-label="Matrix of clauses and processes"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
      tabIndex={0}
      className="relative max-h-[80dvh] overflow-auto rounded-md border border-edge bg-paper"
    >
      <table className="border-collapse text-sm">
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 border-r border-b border-edge bg-paper px-3 py-2 text-left"
            >
              Clause
            </th>
            {processes.map(({ id, name }) => (
              <th
                key={id}
                scope="col"
                title={name}
                className="tabular sticky top-0 z-10 border-b border-edge bg-paper px-1.5 py-2 align-bottom font-normal whitespace-nowrap [writing-mode:vertical-rl]"
              >
                {id}
                <span className="sr-only"> {name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ clause, cells }) => (
            <tr key={clause} className="hover:bg-sunk">
              <th
                scope="row"
                className="tabular sticky left-0 z-10 border-r border-edge bg-paper px-3 py-1 text-left font-semibold whitespace-nowrap"
              >
                {clause}
              </th>
              {cells.map(({ outcomes, claimed }, index) => (
                <td
                  key={processes[index]?.id}
                  title={outcomes.map(({ id, text }) => `${id} ${text}`).join('\n') || undefined}
                  className="tabular min-w-8 border-b border-l border-line px-1 py-1 text-center"
                >
                  {outcomes.length > 0 ? (
                    <strong>{outcomes.length}</strong>
                  ) : (
                    claimed && (
                      <>
                        <span aria-hidden="true">·</span>
                        <span className="sr-only">claimed without an outcome</span>
                      </>
                    )
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
