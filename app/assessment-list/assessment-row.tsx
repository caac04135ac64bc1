import Link from 'next/link'
import { LevelSparkline } from '@/app/rating/level-sparkline'
import type { Output } from '@/app/trpc/client'
import { LinkButton } from '@/app/ui/link-button'
import { roleNames } from '@/lib/workshop/role'

type Row = Output['assessment']['list'][number]

const acts: Record<Row['next'], { does: string; page: string }> = {
  plan: { does: 'Go on planning', page: '' },
  workshop: { does: 'Enter the room', page: '/room' },
  report: { does: 'Make the report', page: '/report' },
  read: { does: 'See the results', page: '/results' },
}

/** Title and unit, the profile as a line, how far it is, and one next act. */
export function AssessmentRow({ assessment }: { assessment: Row }) {
  const { id, title, unit, processes, role, next } = assessment
  const { does, page } = acts[next]
  return (
    <article className="grid items-center gap-x-8 gap-y-3 py-5 md:grid-cols-[minmax(0,1fr)_11rem] lg:grid-cols-[minmax(0,1fr)_19rem_11rem]">
      <div className="min-w-0">
        <h2 className="text-lg break-words">
          <Link href={`/assessments/${id}`} className="no-underline hover:underline">
            {title}
          </Link>
        </h2>
        <p className="text-soft">
          {unit} · {roleNames[role]}
        </p>
        <p className="mt-1 text-sm tabular">{statusInWords(assessment)}</p>
      </div>
      <div className="md:max-lg:col-start-1 md:max-lg:row-start-2">
        <LevelSparkline processes={processes} />
      </div>
      <LinkButton href={`/assessments/${id}${page}`} className="max-md:justify-self-start">
        {does}
        <span className="sr-only">: {title}</span>
      </LinkButton>
    </article>
  )
}

function statusInWords({ status, recorded, items }: Row): string {
  const count = `${recorded} of ${items} ${items === 1 ? 'item' : 'items'} recorded`
  if (status === 'concluded') return `Concluded, ${count}`
  if (status === 'planned' && recorded === 0) return `Planned, ${items} ${items === 1 ? 'item' : 'items'} to rate`
  return `Running, ${count}`
}
