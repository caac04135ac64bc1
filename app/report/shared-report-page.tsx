'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Button } from '@/app/ui/button'
import { Printer } from '@/app/ui/icons'
import { ReportDocument } from './document/report-document'
import { Downloads } from './downloads'
import { ReportSkeleton } from './report-skeleton'

/** A published report by its link: the document, a way to print it, nothing else. */
export function SharedReportPage({ token }: { token: string }) {
  const trpc = useTRPC()
  // Asked once: each answer counts as a view.
  const report = useQuery(
    trpc.report.shared.queryOptions(
      { token },
      { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false },
    ),
  )
  return (
    <main className="mx-auto max-w-4xl px-4 py-6 sm:px-8 sm:py-10 print:p-0">
      <title>{report.data ? `${report.data.content.assessment.title}: assessment report` : 'Assessment report'}</title>
      {report.data && (
        <div className="screen-only mb-4 flex flex-wrap items-end justify-between gap-4">
          <Downloads address={`/api/reports/shared/${token}`} query="" isWhole={report.data.content.extract === null} />
          <Button size="small" onClick={() => window.print()}>
            <Printer />
            Print
          </Button>
        </div>
      )}
      <Loaded query={report} heading="Assessment report" skeleton={<ReportSkeleton />}>
        {({ content, version, sha256, publishedAt, look }) => (
          <ReportDocument report={content} issue={{ version, sha256, publishedAt }} look={look} />
        )}
      </Loaded>
    </main>
  )
}
