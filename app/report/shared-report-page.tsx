'use client'

import { useQuery } from '@tanstack/react-query'
import { codeOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Button } from '@/app/ui/button'
import { Printer } from '@/app/ui/icons'
import { Notice } from '@/app/ui/notice'
import { ReportDocument } from './document/report-document'
import { Downloads } from './downloads'
import { PasscodeForm } from './passcode-form'
import { ReportSkeleton } from './report-skeleton'
import { Signatures } from './signatures'

/** An issued report by its link: the document, a way to print it, nothing else. */
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
    <main className="mx-auto max-w-6xl px-4 py-6 sm:px-8 sm:py-10 print:p-0">
      <title>{report.data ? `${report.data.content.assessment.title}: assessment report` : 'Assessment report'}</title>
      {report.data?.superseded && (
        <Notice
          kind="attention"
          className="screen-only mb-4"
          title={`Version ${report.data.superseded.by} took the place of this one`}
        >
          {report.data.superseded.reason} Ask the lead assessor for it.
        </Notice>
      )}
      {report.data && report.data.elsewhere !== '' && (
        <Notice kind="attention" className="mb-4" title={`Issued elsewhere, by ${report.data.elsewhere}`}>
          It came here with the archive of its assessment and is shown as it came. Whether it was issued as it is, only
          they can say.
        </Notice>
      )}
      {report.data && report.data.signatures.length > 0 && (
        <section aria-label="Signatures of this version" className="mb-4">
          <Signatures signatures={report.data.signatures} />
        </section>
      )}
      {report.data && (
        <div className="screen-only mb-4 flex flex-wrap items-end justify-between gap-4">
          <Downloads address={`/api/reports/shared/${token}`} query="" isWhole={report.data.content.extract === null} />
          <Button size="small" onClick={() => window.print()}>
            <Printer />
            Print
          </Button>
        </div>
      )}
      {codeOf(report.error) === 'UNAUTHORIZED' ? (
        <PasscodeForm token={token} onUnlocked={() => void report.refetch()} />
      ) : (
        <Loaded query={report} heading="Assessment report" skeleton={<ReportSkeleton />}>
          {(version) => <ReportDocument report={version.content} issue={version} look={version.look} />}
        </Loaded>
      )}
    </main>
  )
}
