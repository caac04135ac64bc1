import { Document, LevelFormat, Packer, TableOfContents } from 'docx'
import type { ReportDocument } from '../../../lib/report/block.ts'
import type { Issue } from '../../../lib/report/issue.ts'
import type { ReportLook } from '../../../lib/report/look.ts'
import { heldByXml } from '../../../lib/xml-text.ts'
import { childrenOf } from './block.ts'
import { contextOf } from './context.ts'
import { coverOf } from './cover.ts'
import { languagesOf } from './language.ts'
import { lineOf } from './paragraph.ts'
import { footerOf, headerOf } from './running.ts'
import { sameBytes } from './same-bytes.ts'
import { stylesOf } from './styles.ts'

type Source = { document: ReportDocument; issue: Issue; look: ReportLook }

/** The report as a Word document that can be edited on (ECMA-376). The same report gives the same bytes. */
export async function reportDocx({ document, issue, look }: Source): Promise<Uint8Array> {
  const context = contextOf(document)
  const { cover, sections } = document
  const file = new Document({
    title: heldByXml(document.title),
    subject: heldByXml(`Assessment report of ${[cover.unit, cover.organisation].filter(Boolean).join(', ')}`),
    creator: heldByXml(cover.organisation),
    lastModifiedBy: heldByXml(cover.organisation),
    keywords: issue ? `version ${issue.version}, SHA-256 ${issue.sha256}` : 'draft',
    // As Word 2013 and later lay out; without it the file would open in a mode for older ones.
    compatibility: { version: 15 },
    styles: stylesOf(look.accent, document.language),
    numbering: { config: [list('dashes', LevelFormat.BULLET, '–'), list('numbers', LevelFormat.DECIMAL, '%1.')] },
    sections: [
      {
        properties: { titlePage: true, page },
        headers: { default: headerOf(document) },
        footers: { default: footerOf(document) },
        children: [
          ...coverOf(cover, look, context),
          lineOf('Contents', context, { style: 'TOCHeading', pageBreakBefore: true }),
          new TableOfContents('Contents', {
            hyperlink: true,
            headingStyleRange: '1-2',
            useAppliedParagraphOutlineLevel: true,
          }),
          ...childrenOf(
            sections.flatMap(({ blocks }) => blocks),
            context,
          ),
        ],
      },
    ],
  })
  const moment = issue?.publishedAt ?? '2000-01-01T00:00:00.000Z'
  return sameBytes(await Packer.toBuffer(file), { moment, language: languagesOf(document.language).value })
}

/** A4 with margins of 20 mm and more. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1418, right: 1134, bottom: 1304, left: 1134, header: 680, footer: 624 },
}

function list(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const paragraph = { indent: { left: 320, hanging: 320 } }
  return { reference, levels: [{ level: 0, format, text, style: { paragraph } }] }
}
