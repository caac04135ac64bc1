import type { ReactNode } from 'react'
import type { AssessmentReport } from '@/lib/report/report'
import { scaleOf } from '@/lib/report/scale-of'
import { Agreement } from './agreement'
import { EvidenceList } from './evidence-list'
import { Gaps } from './gaps'
import { Improvement } from './improvement'
import { LevelsInWords } from './levels-in-words'
import { LevelsTable } from './levels-table'
import { LimitsOfUse, NotAssessed } from './limits'
import { Method } from './method'
import { People } from './people'
import { PlanOfReport } from './plan'
import { ProcessChapter } from './process-chapter'
import { Readiness } from './readiness'

/** A chapter of the document. */
export type Part = { id: string; title: string; body: ReactNode }

/** The chapters that this report has, in order; what is left out of it is no chapter. */
export function partsOf(report: AssessmentReport): Part[] {
  const scale = scaleOf(report)
  const { summary, plan, gaps, agreement, readiness, evidence, findings, actions, deviations, framework } = report
  const listed = new Set(evidence?.map(({ id }) => id))
  const part = (id: string, title: string, body: ReactNode | null): Part[] => (body ? [{ id, title, body }] : [])
  const improving = [...(findings ?? []), ...(actions ?? [])].length > 0
  return [
    ...part(
      'summary',
      'Summary',
      <>
        {summary && <LevelsInWords report={report} />}
        <LevelsTable report={report} scale={scale} />
      </>,
    ),
    ...part('gaps', 'Gaps and risks', gaps && <Gaps report={report} gaps={gaps} scale={scale} />),
    ...part(
      'improvement',
      'Findings and actions',
      improving && <Improvement report={report} findings={findings ?? []} actions={actions ?? []} />,
    ),
    ...part('plan', 'Plan', plan && <PlanOfReport plan={plan} />),
    ...part('people', 'People', report.team.some(({ stated }) => stated) && <People team={report.team} />),
    ...part('method', 'How it was assessed', report.method.description && <Method report={report} scale={scale} />),
    ...part(
      'processes',
      'Process profiles',
      report.processes.map((process) => (
        <ProcessChapter
          key={process.processId}
          process={process}
          scale={scale}
          levels={framework.levels}
          listed={listed}
        />
      )),
    ),
    ...part('evidence', 'Objective evidence', evidence && <EvidenceList report={report} register={evidence} />),
    ...part('agreement', 'Agreement of the raters', agreement && <Agreement agreement={agreement} />),
    ...part('readiness', 'Readiness by requirement', readiness && <Readiness readiness={readiness} scale={scale} />),
    ...part('not-assessed', 'Not assessed', deviations.length > 0 && <NotAssessed deviations={deviations} />),
    ...part('limits', 'Limits of use', <LimitsOfUse sentences={report.limitsOfUse} />),
  ]
}
