import { planPartNames } from '../../../../lib/plan/content.ts'
import { purposeKindTerms } from '../../../../lib/plan/purpose.ts'
import { approvalInWords } from '../../../../lib/report/text/title.ts'
import type { Context } from '../context.ts'
import { column, headingCell, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'
import { span } from '../text/span.ts'

/** The plan the assessment was done by: class, independence, inputs, scope, and what the sponsor approved. */
export function planChapter({ composer, report: { plan } }: Context): void {
  if (!plan) return
  const { purposeKind, assessmentClass, independence, inputs, scope, approval, lacking } = plan
  composer.chapter('Plan', 'plan')
  const purpose = purposeKindTerms[purposeKind]
  composer.paragraph([span(`${purpose.name}. `, 'strong'), span(purpose.explanation)])
  composer.heading(assessmentClass.name)
  composer.paragraph(assessmentClass.explanation)
  composer.list(assessmentClass.asks)
  composer.heading('Independence of the assessing body')
  composer.paragraph(
    independence ? [span(`${independence.name}. `, 'strong'), span(independence.explanation)] : 'Not stated.',
  )
  composer.heading('Approval by the sponsor')
  if (approval) {
    composer.paragraph(approvalInWords(approval))
    if (approval.changedSince.length > 0) {
      const parts = approval.changedSince.map((part) => planPartNames[part].toLowerCase())
      composer.paragraph([span('Changed since: ', 'strong'), span(`${parts.join(', ')}.`)])
    }
    composer.paragraph([span(`SHA-256 of what was approved: ${approval.sha256}`, 'smallSoft')], { width: text.width })
  } else {
    composer.paragraph('The sponsor has not approved the plan.')
  }
  composer.heading('Inputs')
  composer.table({
    columns: [column('Input', 130), column('What the plan says', text.width - 130)],
    rows: inputs.map((input) => ({
      cells: [
        headingCell(input.name),
        input.text
          ? textCell(input.text)
          : textCell(input.demanded ? 'Nothing, though the class asks for it.' : 'Nothing.', 'smallSoft'),
      ],
    })),
  })
  composer.heading('Scope')
  composer.table({
    columns: [
      column('Process', 200),
      column('Target', 40, 'centre'),
      column('Instances', text.width - 310),
      column('Coverage', 70),
    ],
    rows: scope.map(({ processId, name, targetLevel, instances, coverage }) => ({
      cells: [
        { spans: [span(`${processId}  `, 'smallSoft'), span(name, 'smallStrong')], isHeading: true },
        textCell(String(targetLevel)),
        textCell(instances.join(', ')),
        textCell(coverage === 'all' ? 'all there are' : 'a sample'),
      ],
    })),
  })
  if (lacking.length > 0) {
    composer.heading('What the plan and the evidence lack for the class')
    composer.list(lacking.map(({ what, why }) => [span(`${what} `, 'strong'), span(why)]))
  }
}
