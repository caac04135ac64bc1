import { Ball } from '@/app/rating/harvey-ball'
import { displayRating } from '@/lib/measurement/scale'
import type { Span, Spans } from '@/lib/report/block'

/** Text with what stands out in it. A report never changes under its reader, so the place of a span is its key. */
export function SpansOnPage({ spans }: { spans: Spans }) {
  return spans.map((span, index) => <SpanOnPage key={placeKey(index)} span={span} />)
}

/** What is the same at each drawing is known by its place. */
export function placeKey(index: number): string {
  return `at ${index}`
}

function SpanOnPage({ span }: { span: Span }) {
  switch (span.kind) {
    case 'text':
      if (span.weight === 'strong') return <strong>{span.text}</strong>
      if (span.weight === 'soft') return <span className="report-soft">{span.text}</span>
      return span.text
    case 'person':
      return <bdi>{span.name}</bdi>
    case 'rating':
      return (
        <span className="report-rating">
          <Ball full={span.ramp} />
          {displayRating(span.symbol)}
        </span>
      )
    case 'code':
      return <code>{span.text}</code>
    case 'reference':
      return <a href={`#${encodeURIComponent(span.to)}`}>{span.text}</a>
    case 'line-break':
      return <br />
  }
}
