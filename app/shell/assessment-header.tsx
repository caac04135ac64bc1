'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { Skeleton } from '@/app/ui/skeleton'

const pages = [
  { name: 'Plan', path: '' },
  { name: 'Evidence', path: '/evidence' },
  { name: 'Room', path: '/room' },
  { name: 'Results', path: '/results' },
  { name: 'Report', path: '/report' },
]

type AssessmentHeaderProps = {
  assessmentId: string
  /** undefined while it loads. */
  assessment: { title: string; unit: string } | undefined
}

/** The title of an assessment and its pages. */
export function AssessmentHeader({ assessmentId, assessment }: AssessmentHeaderProps) {
  const here = usePathname()
  return (
    <div className="pt-3">
      {assessment ? (
        <p className="min-w-0">
          <strong className="text-xl break-words">{assessment.title}</strong>{' '}
          <span className="inline-block text-soft">{assessment.unit}</span>
        </p>
      ) : (
        <Skeleton className="h-7 w-80 max-w-full" />
      )}
      <nav aria-label="Pages of this assessment" className="-mx-3 mt-1 flex overflow-x-auto max-[24rem]:-mx-1.5">
        {pages.map(({ name, path }) => {
          const href = `/assessments/${assessmentId}${path}`
          return (
            <Link
              key={name}
              href={href}
              aria-current={here === href ? 'page' : isBelow(here, path, href) ? 'true' : undefined}
              className="border-b-4 border-transparent px-3 max-[24rem]:px-1.5 max-[24rem]:text-sm pt-2 pb-1.5 font-semibold text-soft no-underline outline-offset-[-2px] hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
            >
              {name}
            </Link>
          )
        })}
      </nav>
    </div>
  )
}

/** Whether somebody is on a page under this one; the plan is above all of them. */
function isBelow(here: string, path: string, href: string): boolean {
  if (path === '') return false
  return here.startsWith(`${href}/`) || (path === '/results' && here.endsWith('/readiness'))
}
