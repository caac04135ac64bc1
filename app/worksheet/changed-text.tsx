import type { Run } from '@/lib/workshop/word-diff'

/** A text with what was taken out and put in since; told apart by line and weight as well as colour. */
export function ChangedText({ runs }: { runs: readonly Run[] }) {
  let at = 0
  return (
    <p className="measure mt-1.5 break-words whitespace-pre-wrap">
      {runs.map(({ kind, text }) => {
        const key = `${kind} ${at}`
        at += text.length
        if (kind === 'same') return <span key={key}>{text}</span>
        if (kind === 'removed') {
          return (
            <del key={key} className="text-danger decoration-2">
              <span className="sr-only"> taken out: </span>
              {text}
            </del>
          )
        }
        return (
          <ins key={key} className="bg-accent-soft font-semibold decoration-2 underline-offset-2">
            <span className="sr-only"> put in: </span>
            {text}
          </ins>
        )
      })}
    </p>
  )
}
