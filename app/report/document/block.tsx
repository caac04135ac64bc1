import type { Block, Callout, Facts, Heading, List, Paragraph } from '@/lib/report/block'
import { FigureOnPage } from './figure'
import type { Numbers } from './numbers'
import { placeKey, SpansOnPage } from './spans'
import { TableOnPage } from './table'

/** What a report is made of, as a page shows it: the only place where the web tells blocks apart. */
export function BlockOnPage({ block, numbers }: { block: Block; numbers: Numbers }) {
  switch (block.kind) {
    case 'heading':
      return <HeadingOnPage heading={block} />
    case 'paragraph':
      return <ParagraphOnPage paragraph={block} />
    case 'list':
      return <ListOnPage list={block} />
    case 'facts':
      return <FactsOnPage facts={block} />
    case 'table':
      return <TableOnPage table={block} number={numbers.get(block) ?? ''} />
    case 'figure':
      return <FigureOnPage block={block} number={numbers.get(block) ?? ''} />
    case 'callout':
      return <CalloutOnPage callout={block} />
    case 'break':
      return null
  }
}

/** The page's own heading is the title of the report, so that those in it are one level deeper. */
const headings = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const

function HeadingOnPage({ heading: { level, id, text } }: { heading: Heading }) {
  const Tag = headings[level]
  return (
    <Tag id={id} dir="auto">
      <SpansOnPage spans={text} />
    </Tag>
  )
}

function ParagraphOnPage({ paragraph: { text, style } }: { paragraph: Paragraph }) {
  return (
    <p dir="auto" className={style && `report-${style}`}>
      <SpansOnPage spans={text} />
    </p>
  )
}

function ListOnPage({ list: { ordered, items } }: { list: List }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag>
      {items.map((item, index) => (
        <li key={placeKey(index)} dir="auto">
          <SpansOnPage spans={item} />
        </li>
      ))}
    </Tag>
  )
}

export function FactsOnPage({ facts: { style, facts } }: { facts: Facts }) {
  return (
    <dl className={style === 'headline' ? 'report-headline' : 'report-facts'}>
      {facts.map(({ term, says }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">
            <SpansOnPage spans={says} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function CalloutOnPage({ callout: { tone, title, text } }: { callout: Callout }) {
  return (
    <div role="note" className="report-callout" data-tone={tone}>
      <p>
        <strong>{title}</strong>
      </p>
      {text.map((spans, index) => (
        <p key={placeKey(index)} dir="auto">
          <SpansOnPage spans={spans} />
        </p>
      ))}
    </div>
  )
}
