import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import type { ReportDocument } from '../../../lib/report/block.ts'
import { textRuns } from './span.ts'

/** At the head of every page but the first: whose report it is. */
export function headerOf({ cover }: ReportDocument): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        children: [...textRuns(cover.title), new TextRun({ children: [new Tab()] }), ...textRuns(cover.organisation)],
      }),
    ],
  })
}

/** At the foot of every page but the first: title and version, and which page of how many. */
export function footerOf({ footer }: ReportDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [
          ...textRuns(footer),
          new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
