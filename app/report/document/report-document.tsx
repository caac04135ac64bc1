import '@fontsource-variable/source-serif-4'
import './report.css'
import { useMemo } from 'react'
import type { Output } from '@/app/trpc/client'
import type { Block, ReportDocument as Told } from '@/lib/report/block'
import { reportDocument } from '@/lib/report/document'
import { type Issued, issueOfCopy } from '@/lib/report/issue'
import { chosenReport } from '@/lib/report/naming'
import type { AssessmentReport } from '@/lib/report/report'
import { type ReportChoice, wholeReport } from '@/lib/report/sections'
import { BlockOnPage } from './block'
import { CoverOnPage } from './cover'
import { type Numbers, numbersOf } from './numbers'
import { placeKey } from './spans'

export type Look = Output['report']['setLook']

type ReportDocumentProps = {
  report: AssessmentReport
  /** What of it; all where left out. */
  choice?: ReportChoice
  /** Where the version that is shown stands, null while it is a draft. Pages show its signatures beside it. */
  issue: Omit<Issued, 'signatures'> | null
  look: Look
}

/** The report as one reads it, on screen and on paper. */
export function ReportDocument({ report, choice = wholeReport, issue, look }: ReportDocumentProps) {
  const told = useMemo(() => {
    const copy = chosenReport(report, choice)
    const known = issue && { ...issue, signatures: [] }
    // The hash of a copy that is only looked at is not known here: its files tell their own.
    return reportDocument({ report: copy, issue: copy === report ? known : issueOfCopy(known, copy, '') })
  }, [report, choice, issue])
  const numbers = useMemo(() => numbersOf(told), [told])
  return (
    <article
      lang={told.language}
      style={look.accent === null ? undefined : { '--report-accent': look.accent }}
      className="report"
    >
      <div className="report-sheet">
        <CoverOnPage cover={told.cover} logo={look.logo} />
        <Contents sections={told.sections} />
        <div className="report-sections">
          {told.sections.map((section) => (
            <SectionOnPage key={section.name} section={section} numbers={numbers} />
          ))}
        </div>
      </div>
    </article>
  )
}

function Contents({ sections }: Pick<Told, 'sections'>) {
  return (
    <nav aria-label="Contents" className="report-contents">
      <ol>
        {sections.map(({ name, title }) => (
          <li key={name}>
            <a href={`#${name}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function SectionOnPage({ section, numbers }: { section: Told['sections'][number]; numbers: Numbers }) {
  return (
    <section aria-labelledby={section.name}>
      {inParts(section.blocks).map((blocks, index) => (
        <div key={placeKey(index)} className="report-part">
          {blocks.map((block, index) => (
            <BlockOnPage key={placeKey(index)} block={block} numbers={numbers} />
          ))}
        </div>
      ))}
    </section>
  )
}

/** Blocks from one heading of the second level to the next: what browsers lay out only once it comes near. */
function inParts(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    if (last && !(block.kind === 'heading' && block.level === 2)) last.push(block)
    else parts.push([block])
  }
  return parts
}

declare module 'react' {
  interface CSSProperties {
    /** The organisation's colour on rules and marks; text on the screen keeps its own, which reads in light and in dark. */
    '--report-accent'?: string
  }
}
