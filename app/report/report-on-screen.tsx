'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import type { ReportChoice } from '@/lib/report/sections'
import { type Look, ReportDocument } from './document/report-document'
import { ReportSkeleton } from './report-skeleton'

type ReportOnScreenProps = {
  assessmentId: string
  /** undefined: as it would be issued now. */
  reportId: string | undefined
  /** What of it. */
  choice: ReportChoice
  look: Look
}

export function ReportOnScreen({ assessmentId, reportId, choice, look }: ReportOnScreenProps) {
  const shown = { assessmentId, choice, look }
  return reportId === undefined ? <Draft {...shown} /> : <Issued {...shown} reportId={reportId} />
}

type Shown = Omit<ReportOnScreenProps, 'reportId'>

function Draft({ assessmentId, choice, look }: Shown) {
  const trpc = useTRPC()
  const preview = useQuery(trpc.report.preview.queryOptions({ assessmentId }))
  return (
    <Loaded query={preview} heading="Report" skeleton={<ReportSkeleton />}>
      {(report) => <ReportDocument report={report} choice={choice} issue={null} look={look} />}
    </Loaded>
  )
}

function Issued({ assessmentId, reportId, choice, look }: Shown & { reportId: string }) {
  const trpc = useTRPC()
  const issued = useQuery(
    trpc.report.get.queryOptions({ assessmentId, reportId }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  return (
    <Loaded query={issued} heading="Report" skeleton={<ReportSkeleton />}>
      {(version) => <ReportDocument report={version.content} choice={choice} issue={version} look={look} />}
    </Loaded>
  )
}
