import { ratingMethodTerms } from '../measurement/rating-method.ts'
import { mayLead, mayRate } from '../workshop/role.ts'
import { classDemands } from './class.ts'
import type { AssessmentPlan, PlannedMember, PlannedProcess } from './content.ts'
import { type Independence, independenceTerms } from './independence.ts'
import { planInputs } from './inputs.ts'

/** Sections of the plan's page that something can be missing in. */
export type PlanSection = 'what' | 'scope' | 'rigour' | 'method' | 'inputs' | 'team' | 'approval'

/** Something the plan lacks: what, why it matters, and the section where it is put right. */
export type Missing = { section: PlanSection; what: string; why: string }

/** The newest approval by the sponsor, and whether the plan is still the one that was approved. */
export type ApprovalState = { current: boolean } | null

/**
 * What a plan lacks for the class it has chosen (ISO/IEC 33002:2015, 4.2.1, 4.5 and 4.6), in the order of the page.
 * The numbers are data of `class.ts`. Nothing missing does not make an assessment conform: people have to do as planned.
 */
export function missingFromPlan(plan: AssessmentPlan, approval: ApprovalState): Missing[] {
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
    ...when(!purpose, 'what', 'No purpose stated', 'The team rates with it in mind.'),
    ...when(!sponsor, 'what', 'No sponsor named', 'Somebody has to receive the report.'),
  ]
}

function missingScope({ processes, assessmentClass }: AssessmentPlan): Missing[] {
  const { instances, name } = classDemands[assessmentClass]
  const short = processes.filter((process) => !process.allInstances && own(process).length < instances)
  return [
    ...when(processes.length === 0, 'scope', 'No process in scope', 'There is nothing to rate.'),
    ...when(
      short.length > 0,
      'scope',
      `Too few instances: ${several(short.map(({ processId }) => processId))}`,
      `${name} asks for ${instances} of each process, or for a statement that those named are all there are.`,
    ),
  ]
}

function missingRigour({ independence, assessmentClass }: AssessmentPlan): Missing[] {
  const demands = classDemands[assessmentClass]
  if (independence === null) {
    return [
      { section: 'rigour', what: 'Independence of the assessing body not stated', why: 'Readers weigh results by it.' },
    ]
  }
  return when(
    !demands.independence.includes(independence),
    'rigour',
    `An assessing body of category ${independence} does not bear ${inText(demands.name)}`,
    `It asks for ${listed(demands.independence)}. Choose another class, or a body further from the unit.`,
  )
}

function missingMethod({ ratingMethod, evidenceRequired, assessmentClass }: AssessmentPlan): Missing[] {
  const demands = classDemands[assessmentClass]
  return [
    ...when(
      !demands.methods.includes(ratingMethod),
      'method',
      `${ratingMethodTerms[ratingMethod].name} does not bear ${inText(demands.name)}`,
      `It asks for ${listed(demands.methods)}, so that each instance is rated by itself.`,
    ),
    ...when(
      demands.evidenceRequired && !evidenceRequired,
      'method',
      'Ratings can be recorded without evidence',
      `${demands.name} asks that each rating rests on evidence. Demand it in the method.`,
    ),
  ]
}

function missingInputs({ inputs, assessmentClass }: AssessmentPlan): Missing[] {
  const unsaid = planInputs.filter(({ id, demandedBy }) => demandedBy.includes(assessmentClass) && !inputs[id])
  const names = unsaid.map(({ name }) => name)
  return when(
    unsaid.length > 0,
    'inputs',
    `Not recorded: ${several(names)}`,
    `${classDemands[assessmentClass].name} asks for it before evidence is gathered.`,
  )
}

function missingTeam({ members, assessmentClass }: AssessmentPlan): Missing[] {
  const demands = classDemands[assessmentClass]
  const raters = members.filter(({ role }) => mayRate(role))
  const unstated = raters.filter(({ independence }) => independence === null)
  return [
    ...when(
      raters.length < demands.raters,
      'team',
      raters.length === 1 ? 'Only one person rates' : 'Nobody rates',
      `Agreement takes at least ${demands.raters}. Invite assessors.`,
    ),
    ...when(
      unstated.length > 0,
      'team',
      `Independence not stated: ${names(unstated)}`,
      'The plan names the category of the lead assessor and of each assessor.',
    ),
    ...raters.flatMap((member) => dependentLead(member, demands.independence, demands.name)),
    ...when(
      demands.competence && raters.some(({ competence }) => !competence),
      'team',
      `Competence not recorded: ${names(raters.filter(({ competence }) => !competence))}`,
      'The lead assessor answers for the competence of the team.',
    ),
  ]
}

function dependentLead({ name, role, independence }: PlannedMember, allowed: readonly Independence[], of: string) {
  return when(
    mayLead(role) && independence !== null && !allowed.includes(independence),
    'team',
    `${name} leads with category ${independence}`,
    `${of} asks for ${listed(allowed)}: ${independenceTerms[allowed.at(-1) ?? 'A'].explanation}`,
  )
}

function missingApproval(approval: ApprovalState): Missing[] {
  if (approval === null) {
    return [
      {
        section: 'approval',
        what: 'The sponsor has not approved the plan',
        why: 'Data are collected once it is approved.',
      },
    ]
  }
  return when(
    !approval.current,
    'approval',
    'The plan has changed since it was approved',
    'What changed needs the sponsor’s approval anew.',
  )
}

const own = ({ instances }: PlannedProcess) => instances.filter(({ across }) => !across)
const names = (members: readonly PlannedMember[]) => members.map(({ name }) => name).join(', ')
const inText = (name: string) => name.toLowerCase()

function when(holds: boolean, section: PlanSection, what: string, why: string): Missing[] {
  return holds ? [{ section, what, why }] : []
}

/** The first few by name, the others by number. */
function several(names: readonly string[]): string {
  if (names.length <= 4) return names.join(', ')
  return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
