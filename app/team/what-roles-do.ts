import type { Role } from '@/lib/workshop/role'

/** What somebody in a role does in the workshop, in a sentence to them. */
export const whatRolesDo: Record<Role, string> = {
  lead: 'You plan, moderate, record ratings and issue the report.',
  assessor: 'You look at the evidence, write notes and rate.',
  participant: 'You do this work: tell and write down how it really goes. You do not rate.',
  sponsor: 'You ordered the assessment: you see everything, and receive the report.',
  observer: 'You watch. You neither write nor rate.',
}
