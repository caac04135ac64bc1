'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { ReportDocument } from './document/report-document'
import { ReportSkeleton } from './report-skeleton'

type ReportOnScreenProps = {
  assessmentId: string
  /** undefined: as it would be published now. */
  reportId: string | undefined
}

export function ReportOnScreen({ assessmentId, reportId }: ReportOnScreenProps) {
  return reportId === undefined ? (
    <Draft assessmentId={assessmentId} />
  ) : (
    <Published assessmentId={assessmentId} reportId={reportId} />
  )
}

function Draft({ assessmentId }: { assessmentId: string }) {
  const trpc = useTRPC()
  const preview = useQuery(trpc.report.preview.queryOptions({ assessmentId }))
  return (
    <Loaded query={preview} heading="Report" skeleton={<ReportSkeleton />}>
      {(report) => <ReportDocument report={report} issue={null} />}
    </Loaded>
  )
}

function Published({ assessmentId, reportId }: { assessmentId: string; reportId: string }) {
  const trpc = useTRPC()
  const published = useQuery(
    trpc.report.get.queryOptions({ assessmentId, reportId }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  return (
    <Loaded query={published} heading="Report" skeleton={<ReportSkeleton />}>
      {({ content, version, sha256, publishedAt }) => (
        <ReportDocument report={content} issue={{ version, sha256, publishedAt }} />
      )}
    </Loaded>
  )
}
