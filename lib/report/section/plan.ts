import { z } from 'zod'
import { coverageOf, familiesLacking } from '../../evidence/coverage.ts'
import { findProcess } from '../../model/model.ts'
import { type ApprovalState, everythingMissing } from '../../plan/check.ts'
import { assessmentClasses, classDemands } from '../../plan/class.ts'
import { demandsInWords } from '../../plan/class-words.ts'
import { clauseOf } from '../../plan/clause.ts'
import { changedParts, contentOf, planPartNames, planParts } from '../../plan/content.ts'
import { missingEvidence } from '../../plan/evidence-check.ts'
import { planInputs } from '../../plan/inputs.ts'
import { purposeKinds, purposeKindTerms } from '../../plan/purpose.ts'
import { withoutSetAside } from '../../plan/set-aside.ts'
import type { Block } from '../block.ts'
import { count, flag, level, moment, processId, text } from '../field.ts'
import { type People, personSchema } from '../person.ts'
import { processLink } from '../places.ts'
import { planOfSource } from '../plan.ts'
import type { ReportApproval, ReportPlan } from '../report.ts'
import type { Assessed, Section } from '../section.ts'
import type { ReportSource } from '../source.ts'
import { type Cell, tableOf } from '../table.ts'
import {
  code,
  heading,
  joined,
  lines,
  list,
  note,
  paragraph,
  person,
  soft,
  strong,
  type Telling,
  table,
} from '../tell.ts'
import { independenceInFull, independenceSchema } from './people.ts'

const plannedProcess = z.strictObject({
  processId,
  name: text('Title of the process'),
  targetLevel: level('Capability level aimed at'),
  instances: z.array(z.string()).describe('Process instances assessed, by name'),
  coverage: z.enum(['all', 'sample']).describe('Whether these are all instances there are in the unit, or a sample'),
})

const approvalSchema = z.strictObject({
  version: count('Number of the approval'),
  approvedBy: personSchema.describe('Who approved'),
  approvedAt: moment('When'),
  reference: text('Where an approval given elsewhere is found; empty for one given here'),
  sha256: text('SHA-256 of what was approved; empty in a copy without names, which are part of that'),
  changedSince: z.array(z.enum(planParts)).describe('Parts of the plan that differ from what was approved'),
})

/** The plan the assessment was done by (ISO/IEC 33002:2015, 4.2.1). */
const planSchema = z.strictObject({
  purposeKind: z.enum(purposeKinds).describe('Improvement or capability determination'),
  assessmentClass: z
    .strictObject({
      class: z.literal(assessmentClasses).describe('1, 2 or 3'),
      name: text('Its name'),
      explanation: text('What its result is suitable for'),
      asks: z.array(z.string()).describe('What it asks for, one sentence each'),
    })
    .describe('How rigorous the assessment is'),
  independence: independenceSchema.nullable().describe('Of the assessing body; null while not stated'),
  inputs: z
    .array(
      z.strictObject({
        id: text('Identifier of the input'),
        name: text('What it is about'),
        text: text('What the plan says; empty where it says nothing'),
        demanded: flag('The class asks for it'),
      }),
    )
    .describe('What was recorded before data were collected: constraints, confidentiality, context and others'),
  scope: z.array(plannedProcess).describe('Processes with the instances assessed'),
  approval: approvalSchema.nullable().describe('The newest approval by the sponsor; null without one'),
  lacking: z
    .array(
      z.strictObject({
        what: text('What is lacking'),
        who: z.array(personSchema).describe('Of whom; empty where it concerns no one in particular'),
        why: text('Why it matters'),
      }),
    )
    .describe('What the plan and the evidence lack for the class'),
})

const part = { plan: planSchema.nullable().describe('The plan it was done by') }

export const plan: Section<'plan', typeof part> = {
  name: 'plan',
  title: 'Plan',
  appendix: true,
  terms: {
    name: 'Plan',
    explanation: 'Class, independence, inputs, instances and the sponsor’s approval.',
    always: false,
  },
  part,

  build: (assessed) => ({ plan: planOf(assessed) }),
  leaveOut: () => ({ plan: null }),
  withPeople: ({ plan }, as) => ({
    plan: plan && {
      ...plan,
      approval: plan.approval && { ...plan.approval, approvedBy: as(plan.approval.approvedBy), sha256: '' },
      lacking: plan.lacking.map((one) => ({ ...one, who: one.who.map(as) })),
    },
  }),

  blocks({ report: { plan }, zone }) {
    if (!plan) return []
    const { purposeKind, assessmentClass, independence, inputs, scope, approval, lacking } = plan
    const purpose = purposeKindTerms[purposeKind]
    return [
      ...paragraph([strong(`${purpose.name}. `), purpose.explanation]),
      heading(2, 'class', assessmentClass.name),
      ...paragraph(assessmentClass.explanation),
      ...list(assessmentClass.asks),
      heading(2, 'independence', 'Independence of the assessing body'),
      ...paragraph(independence ? [strong(`${independence.name}. `), independence.explanation] : 'Not stated.'),
      heading(2, 'approval', 'Approval by the sponsor'),
      ...(approval ? approved(zone, approval) : paragraph('The sponsor has not approved the plan.')),
      heading(2, 'inputs', 'Inputs'),
      ...table({
        caption: 'Inputs of the assessment',
        rows: inputs,
        columns: [
          { title: 'Input', header: true, says: ({ name }) => name },
          {
            title: 'What the plan says',
            share: 3,
            says: ({ text, demanded }) =>
              text || soft(demanded ? 'Nothing, although the class asks for it.' : 'Nothing.'),
          },
        ],
      }),
      heading(2, 'scope', 'Scope'),
      ...table({
        caption: 'Processes in scope, with the instances assessed',
        rows: scope,
        columns: [
          { title: 'Process', share: 3, header: true, says: processLink },
          { title: 'Target', kind: 'number', share: 0.7, says: ({ targetLevel }) => String(targetLevel) },
          { title: 'Instances', share: 2.5, says: ({ instances }) => lines(...instances) },
          {
            title: 'Coverage',
            share: 1.3,
            says: ({ coverage }) => (coverage === 'all' ? 'These are all the instances' : 'A sample'),
          },
        ],
      }),
      ...(lacking.length === 0
        ? []
        : [
            heading(2, 'lacking', 'What the plan and the evidence lack for the class'),
            ...list(
              lacking.map(({ what, who, why }) => [
                strong(what),
                ...(who.length > 0 ? [strong(': '), ...joined(who.map(person))] : []),
                strong('. '),
                why,
              ]),
            ),
          ]),
    ]
  },

  tables({ report: { plan }, zone }) {
    if (!plan) return []
    const { purposeKind, assessmentClass, independence, inputs, approval, lacking } = plan
    const facts: [string, Cell][] = [
      ['Kind of purpose', purposeKindTerms[purposeKind].name],
      ['Class', assessmentClass.name],
      ['Independence of the assessing body', independence?.name ?? 'Not stated'],
      ['Plan approved by', approval?.approvedBy.name ?? 'Not approved'],
      ['Plan approved at', approval ? { moment: zone.local(approval.approvedAt) } : ''],
      ['Changed since', approval?.changedSince.map((part) => planPartNames[part]).join(', ') ?? ''],
      ['SHA-256 of what was approved', approval?.sha256 ?? ''],
      ...inputs.map(({ name, text }): [string, Cell] => [`Input: ${name}`, text]),
      ...lacking.map(({ what, who, why }): [string, Cell] => [
        'Lacks for the class',
        `${[what, who.map(({ name }) => name).join(', ')].filter((one) => one !== '').join(': ')}. ${why}`,
      ]),
    ]
    return tableOf('Plan', facts, [
      ['What', ([what]) => what],
      ['Says', ([, says]) => says],
    ])
  },
}

function approved(zone: Telling['zone'], approval: ReportApproval): Block[] {
  const { version, approvedBy, approvedAt, reference, changedSince, sha256 } = approval
  const parts = changedSince.map((part) => planPartNames[part].toLowerCase())
  return [
    ...paragraph([
      `Approval ${version}, by `,
      person(approvedBy),
      ` on ${zone.moment(approvedAt)}.`,
      reference === '' ? '' : ` Reference: ${reference}.`,
      parts.length === 0 ? ' The plan has not changed since.' : ` Changed since: ${parts.join(', ')}.`,
    ]),
    ...(sha256 === '' ? [] : note(['SHA-256 of what was approved: ', code(sha256)])),
  ]
}

/** The plan the assessment was done by, with the sponsor's approval and with what it lacks for its class. */
function planOf({ source, people }: Assessed): ReportPlan {
  const { assessment, approval, model } = source
  const { assessmentClass, purposeKind, inputs } = assessment
  const plan = planOfSource(source)
  const changedSince = approval ? changedParts(approval.content, contentOf(plan)) : []
  const { name, explanation } = classDemands[assessmentClass]
  return {
    purposeKind,
    assessmentClass: { class: assessmentClass, name, explanation, asks: demandsInWords(assessmentClass) },
    independence: independenceInFull(assessment.independence),
    inputs: planInputs.map(({ id, name, demandedBy }) => ({
      id,
      name,
      text: inputs[id] ?? '',
      demanded: demandedBy.includes(assessmentClass),
    })),
    scope: source.processes.map(({ processId, targetLevel, allInstances, instances }) => ({
      processId,
      name: findProcess(model, processId)?.name ?? processId,
      targetLevel,
      instances: instances.filter(({ across }) => !across).map(({ name }) => name),
      coverage: allInstances ? 'all' : 'sample',
    })),
    approval: approval && {
      version: approval.version,
      approvedBy: people.named(approval.approvedBy, 'sponsor') ?? { memberId: null, name: '', role: 'sponsor' },
      approvedAt: approval.approvedAt.toISOString(),
      reference: approval.reference,
      sha256: approval.sha256,
      changedSince,
    },
    lacking: lackingOf(source, { people, approval: approval && { current: changedSince.length === 0 } }),
  }
}

/** What is lacking, with the clause that asks for it, and with the reason where the lead has set the check aside. */
function lackingOf(
  source: ReportSource,
  { people, approval }: { people: People; approval: ApprovalState },
): ReportPlan['lacking'] {
  const plan = planOfSource(source)
  const missing = everythingMissing(plan, approval).map(({ who, ...one }) => ({
    ...one,
    who: who.map(({ id }) => people.member(id)),
  }))
  const bare = lackingEvidence(source).map((one) => ({ ...one, who: [] }))
  const { open, aside } = withoutSetAside([...missing, ...bare], plan.setAside)
  return [
    ...open.map((one) => ({ ...one, reason: '' })),
    ...aside.map((one) => ({ ...one, reason: ` Set aside by the lead: ${one.reason}` })),
  ].map(({ check, what, who, why, reason }) => ({ what, who, why: `${why} (${clauseOf(check)})${reason}` }))
}

function lackingEvidence({ assessment: { assessmentClass }, processes, register }: ReportSource) {
  const asked = classDemands[assessmentClass].evidence
  const items = processes.flatMap(({ instances }) =>
    instances.flatMap(({ id, across, items }) => {
      const instanceIds = across ? instances.map((instance) => instance.id) : [id]
      return items.map(({ attributeId, part }) => {
        const coverage = coverageOf(register, { instanceIds, attributeId, part })
        return { pieces: coverage.pieces, lacking: familiesLacking(coverage, asked) }
      })
    }),
  )
  return missingEvidence(items, assessmentClass)
}
