import { changeKindNames, changeKinds, type ReportChange } from '@/lib/report/changes'

/** What changed between two versions, by kind; long texts are cut, the versions have them in full. */
export function ChangeList({ changes }: { changes: readonly ReportChange[] }) {
  if (changes.length === 0) return <p className="text-soft">Nothing that the report tells has changed.</p>
  return (
    <dl className="grid gap-3">
      {changeKinds.map((kind) => {
        const ofKind = changes.filter((change) => change.kind === kind)
        return (
          ofKind.length > 0 && (
            <div key={kind}>
              <dt className="font-semibold">{changeKindNames[kind]}</dt>
              {ofKind.map((change) => (
                <dd key={`${change.what} ${change.from} ${change.to}`} className="measure text-sm break-words">
                  {change.what}: {inWords(change)}
                </dd>
              ))}
            </div>
          )
        )
      })}
    </dl>
  )
}

function inWords({ kind, from, to }: ReportChange): string {
  if (kind === 'evidence') return from === null ? 'added' : to === null ? 'removed' : 'changed'
  if (kind === 'text') return from === null ? 'added' : to === null ? 'removed' : 'written anew'
  return `${from ?? 'none'} → ${to ?? 'none'}`
}
