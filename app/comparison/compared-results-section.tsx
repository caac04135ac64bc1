'use client'

import { useMutation } from '@tanstack/react-query'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { dayInWords } from '@/app/ui/day'
import { Notice } from '@/app/ui/notice'
import { Section } from '@/app/ui/section'
import { AddResult } from './add-result'
import { snapshotName } from './snapshot-name'
import { type ComparedResult, useRefreshComparison } from './use-comparison'

type ComparedResultsSectionProps = { assessmentId: string; earlier: readonly ComparedResult[]; mayChange: boolean }

/** The earlier results that are kept beside this assessment; the lead adds to them and takes them away. */
export function ComparedResultsSection({ assessmentId, earlier, mayChange }: ComparedResultsSectionProps) {
  const trpc = useTRPC()
  const refresh = useRefreshComparison()
  const remove = useMutation(trpc.comparison.remove.mutationOptions({ onSuccess: refresh }))
  if (!mayChange && earlier.length === 0) return null
  return (
    <Section
      id="earlier"
      title="Earlier results"
      about="Levels and profiles, kept beside this assessment as they stood when they were added. All members of it see them; they are no part of its report."
    >
      {earlier.length > 0 && (
        <ul className="mb-8 max-w-5xl border-t border-edge">
          {earlier.map(({ id, origin, addedBy, addedAt, snapshot }) => (
            <li key={id} className="flex flex-wrap items-start gap-x-6 gap-y-2 border-b border-line py-3">
              <div className="min-w-0 flex-[1_1_16rem]">
                <p className="font-semibold break-words">{snapshotName(snapshot)}</p>
                <p className="text-sm text-soft">
                  {snapshot.organisation}, {snapshot.unit} · {snapshot.processes.length}{' '}
                  {snapshot.processes.length === 1 ? 'process' : 'processes'} ·{' '}
                  {origin === 'file' ? 'from the file of a report' : 'from an assessment here'} · added by {addedBy},{' '}
                  {dayInWords(addedAt)}
                </p>
              </div>
              {mayChange && (
                <Button
                  size="small"
                  variant="quiet"
                  busy={remove.isPending && remove.variables.earlierResultId === id}
                  onClick={() => remove.mutate({ assessmentId, earlierResultId: id })}
                >
                  Remove<span className="sr-only"> {snapshot.title}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {remove.isError && (
        <Notice kind="problem" className="mb-6">
          {sentenceOf(remove.error)}
        </Notice>
      )}
      {mayChange && <AddResult assessmentId={assessmentId} />}
    </Section>
  )
}
