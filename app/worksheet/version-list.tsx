import { attributeLabel } from '@/app/rating/attribute-label'
import type { Output } from '@/app/trpc/client'
import { classes } from '@/app/ui/classes'
import { momentInWords } from '@/app/ui/day'

export type Version = Output['version']['list'][number]

type VersionListProps = { versions: readonly Version[]; chosen: string; onChoose: (id: string) => void }

/** What happened when a version was kept: "PA 2.1 recorded". */
export function occasionOf({ reason, attributeId, part }: Version): string {
  const item = attributeLabel(part === '' ? attributeId : `${attributeId}/${part}`)
  return `${item} ${reason === 'record' ? 'recorded' : 'revealed'}`
}

/** The kept versions, newest first. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  return (
    <nav aria-label="Versions" className="max-lg:max-h-72 max-lg:overflow-y-auto">
      <ol className="border-t border-line">
        {versions.map((version) => (
          <li key={version.id} className="border-b border-line">
            <button
              type="button"
              aria-current={version.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(version.id)}
              className={classes(
                'block min-h-11 w-full border-l-4 px-3 py-2.5 text-left outline-offset-[-2px]',
                version.id === chosen ? 'border-accent bg-paper' : 'border-transparent hover:bg-sunk',
              )}
            >
              <span className="block font-semibold">{occasionOf(version)}</span>
              <span className="block text-sm text-soft tabular-nums">{momentInWords(version.at)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
