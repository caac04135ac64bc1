import { standingInWords } from '../../../../lib/report/text/issue.ts'
import { titleFacts } from '../../../../lib/report/text/title.ts'
import { type Context, cell, soft, strong } from '../context.ts'
import { logoParagraph } from '../logo.ts'
import { textWidth } from '../xml/styles.ts'

/** The first page: what was assessed, for whom, by whom, when, and which version this is. */
export function titlePage({ doc, report, issue, look }: Context): void {
  const { assessment, extract } = report
  if (look.logo) doc.raw(logoParagraph(look.logo, assessment.organisation))
  doc.paragraph('Assessment report', 'Kicker')
  doc.paragraph(assessment.title, 'Title')
  doc.paragraph(`${assessment.unit}, ${assessment.organisation}`, 'Subtitle')
  doc.facts({
    style: 'AssayFacts',
    headless: true,
    columns: [
      { title: '', width: 2000 },
      { title: '', width: textWidth - 2000 },
    ],
    rows: titleFacts(report).map(([name, says]) => [{ runs: [soft(name)] }, cell(says)]),
  })
  if (issue) {
    const version = `${extract ? 'A copy of version' : 'Version'} ${issue.version}`
    doc.paragraph([strong(`${version}, ${standingInWords(issue)}.`)])
    doc.paragraph(`SHA-256 of the ${extract ? 'whole report' : 'content'}: ${issue.sha256}`, 'Small')
    doc.paragraph(
      'This file can be edited, and what is changed in it is not checked. The frozen content is in the JSON and PDF files of this version.',
      'Small',
    )
  } else {
    doc.paragraph([strong('Draft, not issued. '), { text: 'It has no version and no SHA-256 until it is issued.' }])
  }
  for (const sentence of extract?.sentences ?? []) doc.paragraph([strong(sentence)])
}
