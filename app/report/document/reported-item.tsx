import { BallotBar } from '@/app/rating/ballot-bar'
import { RatingMark } from '@/app/rating/rating-mark'
import type { RatingScale } from '@/lib/measurement/framework'
import type { ReportItem, ReportResult } from '@/lib/report/report'
import { dissentInWords, recordedInWords } from '@/lib/report/text/item'
import { evidenceAnchor, itemAnchor } from './anchor'
import { PhraseInWords } from './phrase'
import { Rounds } from './rounds'

type ReportedItemProps = {
  item: ReportItem
  scale: RatingScale
  /** Pieces that the register of this report lists, to be linked to. */
  listed: ReadonlySet<string>
}

/** One agreed rating: how the ballots fell, why it was agreed, what it rests on, who saw it differently. */
export function ReportedItem({ item, scale, listed }: ReportedItemProps) {
  const { itemId, attributeId, attributeName, part, label, result, rounds } = item
  const last = rounds.at(-1)
  const dissent = result && dissentInWords(result)
  return (
    <div id={itemAnchor(itemId)} className="report-item">
      <div className="report-item-head">
        <h4>
          <span className="mr-1.5 font-normal text-soft">
            {attributeId.replace('PA.', 'PA ')}
            {part && ` ${part}`}
          </span>
          {part ? label : attributeName}
        </h4>
        <RatingMark scale={scale} rating={result?.rating ?? null} className="text-lg" />
        <div className="min-w-0">
          {last && <BallotBar scale={scale} counts={last.counts} agreed={result?.rating ?? null} />}
        </div>
      </div>
      {result ? (
        <div className="report-item-body">
          {result.rationale && (
            <p dir="auto" className="whitespace-pre-line">
              {result.rationale}
            </p>
          )}
          {result.evidence && (
            <p dir="auto" className="whitespace-pre-line text-soft">
              <span className="font-semibold">Evidence. </span>
              {result.evidence}
            </p>
          )}
          {result.register && result.register.length > 0 && <RestsOn pieces={result.register} listed={listed} />}
          {dissent && (
            <p>
              <PhraseInWords phrase={dissent} />
            </p>
          )}
          <p className="text-sm text-soft">{recordedInWords(item, result)}</p>
        </div>
      ) : (
        <p className="report-item-body text-soft">Not recorded, and so not rated.</p>
      )}
      <Rounds item={item} scale={scale} />
    </div>
  )
}

function RestsOn({ pieces, listed }: { pieces: NonNullable<ReportResult['register']>; listed: ReadonlySet<string> }) {
  return (
    <p className="text-soft">
      <span className="font-semibold">Rests on </span>
      {pieces.map(({ id, title, date }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          {listed.has(id) ? (
            <a href={`#${evidenceAnchor(id)}`}>
              <bdi>{title}</bdi>
            </a>
          ) : (
            <>
              <bdi>{title}</bdi> ({date}, since removed from the register)
            </>
          )}
        </span>
      ))}
      .
    </p>
  )
}
