import { aboutSignatures, signatureCells, signatureHeadings } from '../../../../lib/report/text/issue.ts'
import { type Context, cell, headingCell, rest } from '../context.ts'
import { textWidth } from '../xml/styles.ts'

const widths = [2400, 1700, 2400]

/** Who stands for the version, in which role, since when and how it is known. */
export function signaturesChapter({ doc, report, issue }: Context): void {
  const about = issue && report.extract?.naming !== 'roles' ? aboutSignatures(issue) : null
  if (!issue || about === null) return
  doc.heading(1, 'Signatures')
  doc.table({
    caption: 'Who signed this version',
    columns: signatureHeadings.map((title, index) => ({ title, width: widths[index] ?? rest(textWidth, ...widths) })),
    rows: issue.signatures.map((signature) => {
      const [name, ...others] = signatureCells(signature)
      return [headingCell(name), ...others.map(cell)]
    }),
  })
  doc.paragraph(about, 'Small')
}
