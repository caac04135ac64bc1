/** One thing that is wrong, as a model or a file that is to become one has it. */
export type Problem = {
  severity: 'error' | 'warning'
  path: string
  message: string
  place?: { sheet: string; row: number; column?: string | undefined } | null
}

/** Every problem with where it is and the way out; errors first. */
export function Findings({ problems }: { problems: readonly Problem[] }) {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  if (problems.length === 0) {
    return <p className="mt-6 font-semibold">Nothing is missing: it can be published.</p>
  }
  return (
    <section aria-label="Problems" className="mt-6">
      {errors.length > 0 && (
        <ProblemList title={`To mend before it is published: ${errors.length}`} problems={errors} />
      )}
      {warnings.length > 0 && <ProblemList title={`Worth a look: ${warnings.length}`} problems={warnings} />}
    </section>
  )
}

function ProblemList({ title, problems }: { title: string; problems: readonly Problem[] }) {
  return (
    <details open={problems.length <= 12} className="mt-3 rounded-md border border-edge bg-paper">
      <summary className="px-4 py-3 font-semibold">{title}</summary>
      <ul className="border-t border-line px-4 pb-3">
        {problems.map((problem) => (
          <li
            key={placeOf(problem) + problem.message}
            className="grid gap-x-6 border-b border-line py-2 last:border-0 sm:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <span className="tabular text-sm break-words text-soft">{placeOf(problem)}</span>
            <span className="measure">{problem.message}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function placeOf({ path, place }: Problem): string {
  if (!place) return path || 'The file'
  return `${place.sheet}, row ${place.row}${place.column ? `, ${place.column}` : ''}`
}
