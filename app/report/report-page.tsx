'use client'

import { useQuery } from '@tanstack/react-query'
import { usePlan } from '@/app/assessment/use-plan'
import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { mayLead } from '@/lib/workshop/role'
import { ReportOnScreen } from './report-on-screen'
import { ReportSkeleton } from './report-skeleton'
import { useReportAddress } from './use-report-address'
import { VersionBanner } from './version-banner'
import { VersionsPanel } from './versions-panel'

/** Until it is known, and where the organisation has none. */
const plain = { accent: null, logo: null, mayChange: false }

/** The report as it would be issued now, or an issued version of it; the lead issues and shares. */
export function ReportPage({ assessmentId }: { assessmentId: string }) {
  const trpc = useTRPC()
  const plan = usePlan(assessmentId)
  const versions = useQuery(trpc.report.list.queryOptions({ assessmentId }))
  const look = useQuery(trpc.report.look.queryOptions({ assessmentId }))
  const address = useReportAddress()
  const version = versions.data?.find((report) => String(report.version) === address.version)
  const leads = plan.data !== undefined && mayLead(plan.data.me.role)

  return (
    <PageFrame
      title={plan.data ? `${plan.data.title}: report` : 'Report'}
      header={<AssessmentHeader assessmentId={assessmentId} assessment={plan.data} />}
    >
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,72rem)_18rem] lg:justify-between print:block">
        <aside
          aria-label="Versions"
          className="screen-only lg:sticky lg:top-4 lg:order-2 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto lg:px-1"
        >
          <VersionsPanel
            assessmentId={assessmentId}
            versions={versions}
            chosen={version?.version}
            onChoose={address.showVersion}
            mayIssue={leads}
            choice={address.choice}
            onChoice={address.showChoice}
            look={look.data ?? plain}
          />
        </aside>
        <div className="min-w-0">
          {versions.isPending || plan.isPending ? (
            <ReportSkeleton />
          ) : (
            <Loaded query={plan} heading="Report" skeleton={<ReportSkeleton />}>
              {({ me }) => (
                <>
                  {version && (
                    <VersionBanner key={version.id} assessmentId={assessmentId} version={version} role={me.role} />
                  )}
                  <ReportOnScreen
                    assessmentId={assessmentId}
                    reportId={version?.id}
                    choice={address.choice}
                    look={look.data ?? plain}
                  />
                </>
              )}
            </Loaded>
          )}
        </div>
      </div>
    </PageFrame>
  )
}
