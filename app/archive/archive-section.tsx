'use client'

import { useQuery } from '@tanstack/react-query'
import type { Plan } from '@/app/assessment/use-plan'
import { useTRPC } from '@/app/trpc/client'
import { buttonClasses } from '@/app/ui/button-classes'
import { momentInWords } from '@/app/ui/day'
import { Notice } from '@/app/ui/notice'
import { Section } from '@/app/ui/section'

/** The whole assessment as one file, to keep or to import elsewhere. */
export function ArchiveSection({ plan }: { plan: Plan }) {
  const trpc = useTRPC()
  const about = useQuery(trpc.archive.about.queryOptions({ assessmentId: plan.id }))
  const open = about.data?.openItems ?? []
  return (
    <Section
      id="archive"
      title="Archive"
      about="Everything in one file, to keep or to go on with in another installation: plan, team by name, ratings, evidence, notes with their versions and pictures, comments, findings, actions, reports with their signatures, and what was done when."
    >
      <div className="grid gap-4">
        {plan.imported && (
          <p className="measure">
            This assessment was imported on {momentInWords(plan.imported.at)} from {plan.imported.from}. Reports issued
            before are kept as they came.
          </p>
        )}
        {open.length > 0 && (
          <Notice
            kind="attention"
            title={
              open.length === 1 ? 'One item is being rated in secret' : `${open.length} items are being rated in secret`
            }
          >
            <p>
              {open.length === 1 ? 'Its' : 'Their'} ballots are not in the file; where it is imported,{' '}
              {open.length === 1 ? 'the item waits' : 'the items wait'} to be opened again.
            </p>
            <ul className="mt-1 list-disc pl-5">
              {open.slice(0, 5).map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
            {open.length > 5 && <p>and {open.length - 5} more.</p>}
          </Notice>
        )}
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
          <p className="measure text-soft">
            Passwords, sessions, invitations, share links and ballots that were not revealed are not in it. Whoever has
            the file can read everything else.
          </p>
          <a href={`/api/archives/${plan.id}.zip`} download className={buttonClasses({})}>
            Download the archive
          </a>
        </div>
      </div>
    </Section>
  )
}
