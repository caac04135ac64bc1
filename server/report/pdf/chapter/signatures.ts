import { aboutSignatures, signatureCells, signatureHeadings } from '../../../../lib/report/text/issue.ts'
import type { Context } from '../context.ts'
import { column, headingCell, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'
import { span } from '../text/span.ts'

const widths = [120, 84, 120]

/** Who stands for the version, in which role, since when and how it is known. */
export function signaturesChapter({ composer, report, issue }: Context): void {
  const about = issue && report.extract?.naming !== 'roles' ? aboutSignatures(issue) : null
  if (!issue || about === null) return
  composer.chapter('Signatures', 'signatures')
  const rest = text.width - widths.reduce((sum, width) => sum + width, 0)
  if (issue.signatures.length > 0) {
    composer.table({
      before: 0,
      columns: signatureHeadings.map((title, index) => column(title, widths[index] ?? rest)),
      rows: issue.signatures.map((signature) => {
        const [name, ...others] = signatureCells(signature)
        return { cells: [headingCell(name), ...others.map((other) => textCell(other))] }
      }),
    })
  }
  composer.paragraph([span(about, 'soft')], { before: 12, width: text.width })
}
