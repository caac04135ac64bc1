import { ratingMethodTerms } from '../measurement/rating-method.ts'
import { missingTeam } from './check-team.ts'
import { classDemands } from './class.ts'

import type { AssessmentPlan, PlannedProcess } from './content.ts'
import { planInputs } from './inputs.ts'
import { listed, type Missing, several, when } from './missing.ts'
import { withoutSetAside } from './set-aside.ts'

/** The newest approval by the sponsor, and whether the plan is still the one that was approved. */
export type ApprovalState = { current: boolean } | null

/**
 * What a plan lacks and was not set aside (ISO/IEC 33002:2015, 4.2 and 4.6), in the order of the page. What 4.2 asks of
 * every plan is asked of every class; numbers by class are data of `class.ts`. Nothing missing does not make an
 * assessment conform: people have to do as planned.
 */
export function missingFromPlan(plan: AssessmentPlan, approval: ApprovalState): Missing[] {
  return withoutSetAside(everythingMissing(plan, approval), plan.setAside).open
}

/** What a plan lacks, whether or not it was set aside. */
export function everythingMissing(plan: AssessmentPlan, approval: ApprovalState): Missing[] {
  return [
    ...missingIntent(plan),
    ...missingScope(plan),
    ...missingRigour(plan),
    ...missingMethod(plan),
    ...missingInputs(plan),
    ...missingTeam(plan),
    ...missingApproval(approval),
  ]
}

function missingIntent({ purpose, sponsor }: AssessmentPlan): Missing[] {
  return [
    ...when(!purpose.trim(), 'purpose', 'what', 'No purpose stated', 'The team rates with it in mind.'),
    ...when(!sponsor.trim(), 'sponsor', 'what', 'No sponsor named', 'Somebody has to receive the report.'),
  ]
}

function missingScope({ processes, assessmentClass }: AssessmentPlan): Missing[] {
  const { instances, name } = classDemands[assessmentClass]
  const bare = processes.filter((process) => own(process).length === 0)
  const short = processes.filter((process) => {
    const { length } = own(process)
    return length > 0 && !process.allInstances && length < instances
  })
  return [
    ...when(processes.length === 0, 'scope', 'scope', 'No process in scope', 'There is nothing to rate.'),
    ...when(
      bare.length > 0,
      'instances-named',
      'scope',
      `No instance named: ${several(bare.map(({ processId }) => processId))}`,
      'The plan names each instance that is assessed, also where they are all there are.',
    ),
    ...when(
      short.length > 0,
      'instances',
      'scope',
      `Too few instances: ${several(short.map(({ processId }) => processId))}`,
      `${name} asks for ${instances} of each process, or for a statement that those named are all there are.`,
    ),
  ]
}

function missingRigour({ independence, assessmentClass }: AssessmentPlan): Missing[] {
  const demands = classDemands[assessmentClass]
  return [
    ...when(
      independence === null,
      'body-independence-stated',
      'rigour',
      'Independence of the assessing body not stated',
      'Readers weigh results by it.',
    ),
    ...when(
      independence !== null && !demands.independence.includes(independence),
      'body-independence',
      'rigour',
      `An assessing body of category ${independence} does not meet ${demands.name.toLowerCase()}`,
      `It asks for ${listed(demands.independence)}. Choose another class, or a body further from the unit.`,
    ),
  ]
}

function missingMethod({ ratingMethod, evidenceRequired, assessmentClass }: AssessmentPlan): Missing[] {
  const demands = classDemands[assessmentClass]
  return [
    ...when(
      !demands.methods.includes(ratingMethod),
      'method',
      'method',
      `${ratingMethodTerms[ratingMethod].name} does not meet ${demands.name.toLowerCase()}`,
      `It asks for ${listed(demands.methods)}, so that each instance is rated by itself.`,
    ),
    ...when(
      demands.evidenceRequired && !evidenceRequired,
      'evidence-demanded',
      'method',
      'Ratings can be recorded without evidence',
      `${demands.name} asks that each rating rests on evidence. Demand it in the method.`,
    ),
  ]
}

function missingInputs({ inputs, assessmentClass }: AssessmentPlan): Missing[] {
  return planInputs
    .filter(({ demandedBy }) => demandedBy.includes(assessmentClass))
    .flatMap(({ id, name, check }) =>
      check
        ? when(
            !inputs[id]?.trim(),
            check,
            'inputs',
            `Not recorded: ${name}`,
            'It is recorded before evidence is gathered.',
          )
        : [],
    )
}

function missingApproval(approval: ApprovalState): Missing[] {
  return [
    ...when(
      approval === null,
      'approval',
      'approval',
      'The sponsor has not approved the plan',
      'Data are collected once it is approved.',
    ),
    ...when(
      approval?.current === false,
      'approval',
      'approval',
      'The plan has changed since it was approved',
      'What changed needs the sponsor’s approval anew.',
    ),
  ]
}

const own = ({ instances }: PlannedProcess) => instances.filter(({ across }) => !across)
