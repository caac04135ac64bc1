import { comparable } from '../characters.ts'
import { mayLead, mayRate } from '../workshop/role.ts'
import { classDemands } from './class.ts'
import type { AssessmentPlan, PlannedMember } from './content.ts'
import { independenceTerms } from './independence.ts'
import { listed, type Missing, when } from './missing.ts'

/** What the team lacks: somebody who leads, enough who rate, and of each of them independence and competence. */
export function missingTeam(plan: AssessmentPlan): Missing[] {
  const { members, assessmentClass, decisionRule } = plan
  const demands = classDemands[assessmentClass]
  const raters = members.filter(({ role }) => mayRate(role))
  const unstated = raters.filter(({ independence }) => independence === null)
  const incompetent = raters.filter(({ competence }) => !competence.trim())
  return [
    ...when(
      !members.some(({ role }) => mayLead(role)),
      'lead',
      'team',
      'Nobody leads the assessment',
      'The lead assessor answers for the assessment and its team.',
    ),
    ...when(
      raters.length < demands.raters,
      'raters',
      'team',
      raters.length === 1 ? 'Only one person rates' : 'Nobody rates',
      `${demands.name} asks for at least ${demands.raters}. Invite assessors.`,
    ),
    ...when(
      raters.length === 1 && demands.raters === 1 && decisionRule !== 'lead-decides',
      'lone-rater-decides',
      'method',
      'One person rates, and the plan asks for agreement',
      'One rating is no agreement. Let the lead decide with reasons, or invite assessors.',
    ),
    ...missingDistance(plan, raters),
    ...when(
      unstated.length > 0,
      'member-independence-stated',
      'team',
      'Independence not stated',
      'The plan names the category of the lead assessor and of each assessor.',
      unstated,
    ),
    ...raters.flatMap((member) => tooClose(member, plan)),
    ...when(
      incompetent.length > 0,
      'competence',
      'team',
      'Competence not recorded',
      'The lead assessor answers for the competence of the team.',
      incompetent,
    ),
  ]
}

/** Who ordered the assessment and receives its result does not rate it, where others are to rely on it. */
function missingDistance({ sponsor, assessmentClass }: AssessmentPlan, raters: readonly PlannedMember[]): Missing[] {
  const { name, sponsorApart } = classDemands[assessmentClass]
  const both = raters.find((member) => comparable(member.name.trim()) === comparable(sponsor.trim()))
  return when(
    sponsorApart && both !== undefined && sponsor.trim() !== '',
    'sponsor-apart',
    'team',
    `The sponsor ${both && mayLead(both.role) ? 'leads' : 'rates'}`,
    `${name} asks that sponsor and assessors are different people. Name another sponsor, or another assessor.`,
    both ? [both] : [],
  )
}

function tooClose(member: PlannedMember, { assessmentClass }: AssessmentPlan): Missing[] {
  const { role, independence } = member
  const { independence: allowed, name: of } = classDemands[assessmentClass]
  return when(
    independence !== null && !allowed.includes(independence),
    'member-independence',
    'team',
    `${mayLead(role) ? 'Leads' : 'Rates'} with category ${independence}`,
    `${of} asks for ${listed(allowed)}: ${independenceTerms[allowed.at(-1) ?? 'A'].explanation}`,
    [member],
  )
}
