import { planPartNames } from '../../plan/content.ts'
import { purposeKindTerms } from '../../plan/purpose.ts'
import type { Block } from '../block.ts'
import { processLink } from '../places.ts'
import type { ReportApproval } from '../report.ts'
import type { Section } from '../section.ts'
import { code, heading, lines, list, note, paragraph, person, soft, strong, type Telling, table } from '../tell.ts'

export const plan: Section<'plan'> = {
  name: 'plan',
  title: 'Plan',
  appendix: true,
  terms: {
    name: 'Plan',
    explanation: 'Class, independence, inputs, instances and the sponsor’s approval.',
    always: false,
  },

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
            ...list(lacking.map(({ what, why }) => [strong(`${what}. `), why])),
          ]),
    ]
  },

  tables: () => [],
}

function approved(zone: Telling['zone'], approval: ReportApproval): Block[] {
  const { version, approvedBy, approvedAt, reference, changedSince, sha256 } = approval
  const parts = changedSince.map((part) => planPartNames[part].toLowerCase())
  return [
    ...paragraph([
      `Approval ${version}, by `,
      person({ name: approvedBy }),
      ` on ${zone.moment(approvedAt)}.`,
      reference === '' ? '' : ` Reference: ${reference}.`,
      parts.length === 0 ? ' The plan has not changed since.' : ` Changed since: ${parts.join(', ')}.`,
    ]),
    ...note(['SHA-256 of what was approved: ', code(sha256)]),
  ]
}
