import { planPartNames } from '../../../../lib/plan/content.ts'
import { purposeKindTerms } from '../../../../lib/plan/purpose.ts'
import type { ReportApproval } from '../../../../lib/report/report.ts'
import { approvalInWords } from '../../../../lib/report/text/title.ts'
import { named } from '../../../../lib/report/text/words.ts'
import { roleNames } from '../../../../lib/workshop/role.ts'
import { type Context, cell, headingCell, nameCell, phrased, rest, softCell } from '../context.ts'
import { textWidth } from '../xml/styles.ts'

/** The plan the assessment was done by: class, independence, inputs, scope, and what the sponsor approved. */
export function planChapter(context: Context): void {
  const { doc } = context
  const { plan } = context.report
  if (!plan) return
  const { purposeKind, assessmentClass, independence, inputs, scope, approval, lacking } = plan
  doc.heading(1, 'Plan')
  const purpose = purposeKindTerms[purposeKind]
  doc.paragraph(phrased({ term: `${purpose.name}.`, says: purpose.explanation }))
  doc.heading(2, assessmentClass.name)
  doc.paragraph(assessmentClass.explanation)
  doc.list(assessmentClass.asks)
  doc.heading(2, 'Independence of the assessing body')
  doc.paragraph(
    independence ? phrased({ term: `${independence.name}.`, says: independence.explanation }) : 'Not stated.',
  )
  doc.heading(2, 'Approval by the sponsor')
  if (approval) approved(context, approval)
  else doc.paragraph('The sponsor has not approved the plan.')
  doc.heading(2, 'Inputs')
  doc.table({
    caption: 'Inputs of the assessment',
    columns: [
      { title: 'Input', width: 2600 },
      { title: 'What the plan says', width: textWidth - 2600 },
    ],
    rows: inputs.map(({ name, text, demanded }) => [
      headingCell(name),
      text ? cell(text) : softCell(demanded ? 'Nothing, though the class asks for it.' : 'Nothing.'),
    ]),
  })
  doc.heading(2, 'Scope')
  doc.table({
    caption: 'Processes in scope, with the instances assessed',
    columns: [
      { title: 'Process', width: 4000 },
      { title: 'Target', width: 850, align: 'center' },
      { title: 'Instances', width: rest(textWidth, 4000, 850, 1400) },
      { title: 'Coverage', width: 1400 },
    ],
    rows: scope.map(({ processId, name, targetLevel, instances, coverage }) => [
      nameCell(processId, name),
      cell(String(targetLevel)),
      cell(instances.join(', ')),
      cell(coverage === 'all' ? 'all there are' : 'a sample'),
    ]),
  })
  if (lacking.length === 0) return
  doc.heading(2, 'What the plan and the evidence lack for the class')
  doc.list(lacking.map(({ what, why }) => phrased({ term: `${what}.`, says: why })))
}

function approved({ doc }: Context, approval: ReportApproval) {
  doc.paragraph(approvalInWords(approval))
  if (approval.changedSince.length > 0) {
    const parts = approval.changedSince.map((part) => planPartNames[part].toLowerCase())
    doc.paragraph(phrased({ term: 'Changed since:', says: `${parts.join(', ')}.` }))
  }
  doc.paragraph(`SHA-256 of what was approved: ${approval.sha256}`, 'Small')
}

/** Who took part, how far apart from the work they are, and what makes them competent. */
export function peopleChapter({ doc, report: { team } }: Context): void {
  if (team.every(({ stated }) => stated === null)) return
  doc.heading(1, 'People')
  doc.table({
    caption: 'The team, with independence and competence',
    columns: [
      { title: 'Name', width: 2300 },
      { title: 'Role', width: 1600 },
      { title: 'Independence', width: 2000 },
      { title: 'Competence', width: rest(textWidth, 2300, 1600, 2000) },
    ],
    rows: team.map(({ name, role, former, stated }) => [
      headingCell(named(name)),
      cell(`${roleNames[role]}${former ? ', left' : ''}`),
      stated?.independence ? cell(stated.independence.name) : softCell('not stated'),
      stated?.competence ? cell(stated.competence) : softCell('not stated'),
    ]),
  })
}
