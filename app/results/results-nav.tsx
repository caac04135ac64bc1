'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

const pages = [
  { name: 'Levels and profiles', path: '/results' },
  { name: 'Findings and actions', path: '/results/findings' },
  { name: 'Comparison over time', path: '/results/comparison' },
  { name: 'Readiness by clause', path: '/readiness' },
]

/** The pages of the results. */
export function ResultsNav({ assessmentId }: { assessmentId: string }) {
  const here = usePathname()
  return (
    <nav aria-label="Pages of the results" className="-mx-2 mt-2 mb-6 flex flex-wrap">
      {pages.map(({ name, path }) => {
        const href = `/assessments/${assessmentId}${path}`
        return (
          <Link
            key={path}
            href={href}
            aria-current={here === href ? 'page' : undefined}
            className="rounded-md px-2 py-2 text-soft underline-offset-4 hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline pointer-coarse:min-h-11"
          >
            {name}
          </Link>
        )
      })}
    </nav>
  )
}
