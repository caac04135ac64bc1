import { z } from 'zod'
import type { AssessmentClass } from './class.ts'
import type { PlanCheck } from './clause.ts'

/**
 * What a plan records in words before data are collected, beside what has a field of its own (ISO/IEC 33002:2015,
 * 4.2.1 and 4.5, in our words). As data: which there are, how they are asked for, and which class can't do without.
 */
export type PlanInput = {
  id: string
  name: string
  hint: string
  group: 'frame' | 'conduct'
  /** Classes whose plan says this: what 4.2.1 asks of every plan, every class. */
  demandedBy: readonly AssessmentClass[]
  /** The check of the plan that asks for it; null where it may be left open. */
  check: PlanCheck | null
}

const all = [1, 2, 3] as const

export const planInputs: readonly PlanInput[] = [
  {
    id: 'relation',
    name: 'Sponsor and unit',
    hint: 'How the sponsor relates to the unit: its head, its customer, an owner.',
    group: 'frame',
    demandedBy: all,
    check: 'input-relation',
  },
  {
    id: 'context',
    name: 'Context of the processes',
    hint: 'Size of the unit, its field of work, how critical and how complex what it delivers is.',
    group: 'frame',
    demandedBy: all,
    check: 'input-context',
  },
  {
    id: 'constraints',
    name: 'Constraints',
    hint: 'Availability of people and rooms, longest duration, what is left out.',
    group: 'frame',
    demandedBy: all,
    check: 'input-constraints',
  },
  {
    id: 'confidentiality',
    name: 'Confidentiality and ownership',
    hint: 'Who may see what, who owns the results, and what happens to the notes afterwards.',
    group: 'frame',
    demandedBy: all,
    check: 'input-confidentiality',
  },
  {
    id: 'additional',
    name: 'Further information wanted',
    hint: 'What the sponsor wants to learn beyond ratings and levels.',
    group: 'frame',
    demandedBy: [],
    check: null,
  },
  {
    id: 'evidence',
    name: 'Strategy for evidence',
    hint: 'How evidence is chosen, gathered and analysed, and what counts as enough.',
    group: 'conduct',
    demandedBy: all,
    check: 'input-evidence',
  },
  {
    id: 'schedule',
    name: 'Activities, resources and schedule',
    hint: 'Interviews, workshops, report: when, with whom, and what they need.',
    group: 'conduct',
    demandedBy: all,
    check: 'input-schedule',
  },
  {
    id: 'communication',
    name: 'What people are told',
    hint: 'What is made known to those involved, when and by whom.',
    group: 'conduct',
    demandedBy: all,
    check: 'input-communication',
  },
  {
    id: 'competence',
    name: 'Criteria of competence',
    hint: 'What somebody has to know and have done to assess here.',
    group: 'conduct',
    demandedBy: all,
    check: 'input-competence',
  },
  {
    id: 'verification',
    name: 'How conformity is checked',
    hint: 'Who checks, and how, that the assessment was done as the standard asks.',
    group: 'conduct',
    demandedBy: all,
    check: 'input-verification',
  },
  {
    id: 'outputs',
    name: 'Outputs',
    hint: 'What the sponsor receives: report, profiles, a talk about the results.',
    group: 'conduct',
    demandedBy: all,
    check: 'input-outputs',
  },
]

/** Texts by input; those that are empty are not in it. */
export type PlanInputs = Record<string, string>

/** What a form may send: known inputs only, empty ones left out. */
export const planInputsSchema = z
  .record(z.string(), z.string().trim().max(4000))
  .transform((given): PlanInputs => Object.fromEntries(Object.entries(given).filter(([, text]) => text !== '')))
  .refine(
    (given) => Object.keys(given).every((id) => planInputs.some((input) => input.id === id)),
    'The plan has no such input.',
  )

/** The inputs as they are stored. */
export function readInputs(stored: string): PlanInputs {
  return z.record(z.string(), z.string()).parse(JSON.parse(stored))
}
