import { planPartNames } from '@/lib/plan/content'
import { purposeKindTerms } from '@/lib/plan/purpose'
import type { ReportApproval, ReportPlan } from '@/lib/report/report'
import { approvalInWords } from '@/lib/report/text/title'
import { processAnchor } from './anchor'
import { Scroll } from './scroll'

/** The plan the assessment was done by: rigour, inputs, approval, scope, and what it lacks for its class. */
export function PlanOfReport({ plan }: { plan: ReportPlan }) {
  const { purposeKind, assessmentClass, independence, inputs, approval, lacking } = plan
  return (
    <>
      <dl className="report-facts">
        <dt>Kind</dt>
        <dd>
          {purposeKindTerms[purposeKind].name}. {purposeKindTerms[purposeKind].explanation}
        </dd>
        <dt>{assessmentClass.name}</dt>
        <dd>
          {assessmentClass.explanation} It asks for:
          <ul>
            {assessmentClass.asks.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </dd>
        <dt>Assessing body</dt>
        <dd>{independence ? `${independence.name}. ${independence.explanation}` : 'Independence not stated.'}</dd>
        {inputs
          .filter(({ text, demanded }) => text !== '' || demanded)
          .map(({ id, name, text }) => (
            <div key={id} className="contents">
              <dt>{name}</dt>
              <dd>{text || 'Not recorded.'}</dd>
            </div>
          ))}
        <dt>Approval</dt>
        <dd>{approval ? <Approval approval={approval} /> : 'The sponsor has not approved the plan.'}</dd>
      </dl>
      {lacking.length > 0 && (
        <>
          <h3>What it lacks for {assessmentClass.name.toLowerCase()}</h3>
          <ul>
            {lacking.map(({ what, why }) => (
              <li key={what}>
                {what}. <span className="text-soft">{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Processes and instances</h3>
      <Scope scope={plan.scope} />
    </>
  )
}

function Approval({ approval }: { approval: ReportApproval }) {
  const { changedSince } = approval
  return (
    <>
      {approvalInWords(approval)}{' '}
      {changedSince.length === 0
        ? 'The plan has not changed since.'
        : `Changed since: ${changedSince.map((part) => planPartNames[part].toLowerCase()).join(', ')}.`}
    </>
  )
}

function Scope({ scope }: { scope: ReportPlan['scope'] }) {
  return (
    <Scroll label="Processes and instances">
      <table className="report-rows">
        <thead>
          <tr>
            <th scope="col">Process</th>
            <th scope="col">Target</th>
            <th scope="col">Instances</th>
          </tr>
        </thead>
        <tbody>
          {scope.map(({ processId, name, targetLevel, instances, coverage }) => (
            <tr key={processId}>
              <th scope="row">
                <a href={`#${processAnchor(processId)}`}>
                  <span className="text-soft">{processId}</span> {name}
                </a>
              </th>
              <td>{targetLevel}</td>
              <td className="report-text">
                {instances.map((instance) => (
                  <bdi key={instance} className="block">
                    {instance}
                  </bdi>
                ))}
                <span className="text-sm text-soft">{coverage === 'all' ? 'All there are' : 'A sample'}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
