import { planPartNames } from '../../plan/content.ts'
import { purposeKindTerms } from '../../plan/purpose.ts'
import { roleNames } from '../../workshop/role.ts'
import type { AssessmentReport } from '../report.ts'
import { type Cell, moment } from './cell.ts'

/** What was assessed and how, one fact a row, with what the copy leaves out. */
export function aboutRows(report: AssessmentReport): Cell[][] {
  const { assessment, model, framework, method, period, limitsOfUse, plan, extract, summary, wording } = report
  return [
    ['What', 'Is'],
    ...(extract?.sentences ?? []).map((sentence): Cell[] => ['Copy', sentence]),
    ['Assessment', assessment.title],
    ['Organisation', assessment.organisation],
    ['Unit', assessment.unit],
    ['Purpose', assessment.purpose],
    ['Sponsor', assessment.sponsor],
    ['Rated from', moment(period?.from)],
    ['Rated to', moment(period?.to)],
    ['Process model', `${model.name}, version ${model.version}`],
    ['Measurement framework', framework.name],
    ...(summary
      ? ([
          ['Processes', summary.processes],
          ['Processes at their target level', summary.onTarget],
          ['Items', summary.items],
          ['Items recorded', summary.recorded],
        ] satisfies Cell[][])
      : []),
    ...(plan ? planRows(plan) : []),
    ...(method.description ?? []).map((sentence): Cell[] => ['Method', sentence]),
    ...limitsOfUse.map((sentence): Cell[] => ['Limit of use', sentence]),
    ...wording.map((sentence): Cell[] => ['Wording', sentence]),
  ]
}

function planRows(plan: NonNullable<AssessmentReport['plan']>): Cell[][] {
  const { purposeKind, assessmentClass, independence, inputs, approval, lacking } = plan
  return [
    ['Kind of purpose', purposeKindTerms[purposeKind].name],
    ['Class', assessmentClass.name],
    ['Independence of the assessing body', independence?.name ?? 'not stated'],
    ...(approval
      ? ([
          ['Plan approved by', approval.approvedBy],
          ['Plan approved at', moment(approval.approvedAt)],
          ['Changed since', approval.changedSince.map((part) => planPartNames[part].toLowerCase()).join(', ')],
          ['SHA-256 of what was approved', approval.sha256],
        ] satisfies Cell[][])
      : [['Plan approved by', 'nobody']]),
    ...inputs.map(({ name, text }): Cell[] => [`Input: ${name}`, text]),
    ...lacking.map(({ what, why }): Cell[] => ['Lacks for the class', `${what}. ${why}`]),
  ]
}

/** Everybody who took part; what is stated of them where it is not left out. */
export function peopleRows({ team }: AssessmentReport): Cell[][] {
  const says = team.some(({ stated }) => stated !== null)
  return [
    ['Name', 'Role', 'Left', ...(says ? ['Independence', 'Competence'] : [])],
    ...team.map(({ name, role, former, stated }): Cell[] => [
      name,
      roleNames[role],
      former ? 'yes' : 'no',
      ...(says ? [stated?.independence?.name ?? 'not stated', stated?.competence || 'not stated'] : []),
    ]),
  ]
}
