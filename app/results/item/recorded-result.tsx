import { RatingMark } from '@/app/rating/rating-mark'
import { dayInWords, momentInWords } from '@/app/ui/day'
import { Fact, Facts } from '@/app/ui/facts'
import { decisionRuleNames, isDecisionRule } from '@/lib/consensus/decision'
import { evidenceKindTerms } from '@/lib/evidence/evidence'
import type { RatingScale } from '@/lib/measurement/framework'
import { displayRating } from '@/lib/measurement/scale'
import type { ItemResult } from './item-result-page'

type RecordedResultProps = { scale: RatingScale; result: ItemResult['results'][number] }

/** One result as it was recorded: reasons, dissent, evidence, and the worksheet as it stood. */
export function RecordedResult({ scale, result }: RecordedResultProps) {
  const { rating, rationale, rule, dissent, evidence, worksheet, supersededAt, supersedeReason } = result
  return (
    <article>
      <Facts>
        {supersededAt && (
          <>
            <Fact term="Rating">
              <RatingMark scale={scale} rating={rating} className="text-lg" />
            </Fact>
            <Fact term="Reopened">
              {momentInWords(supersededAt)}: {supersedeReason}
            </Fact>
          </>
        )}
        <Fact term="Rationale">{rationale || 'None was needed: all ballots were equal.'}</Fact>
        <Fact term="Decided by">{isDecisionRule(rule) ? decisionRuleNames[rule].name : rule}</Fact>
        {dissent.length > 0 && (
          <Fact term="Dissent">
            {dissent.map(({ name, choice }) => `${name} rated ${displayRating(choice)}`).join(', ')}
          </Fact>
        )}
        <Fact term="Notes on evidence">{worksheet.notes || 'Nothing was noted.'}</Fact>
        {evidence.length > 0 && (
          <Fact term="Register">
            <ul className="grid gap-1.5">
              {evidence.map(({ id, kind, title, source, reference, date, strength }) => (
                <li key={id}>
                  {title}
                  <span className="block text-sm text-soft">
                    {evidenceKindTerms[kind].name}, {source}
                    {reference && `, ${reference}`}, {dayInWords(date)}, {strength}
                  </span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact term="Recorded">
          {momentInWords(result.recordedAt)} by {result.recordedBy}
        </Fact>
        <Fact term="Worksheet">
          As it stood then, SHA-256 <code className="break-all text-sm">{result.worksheetSha256}</code>
        </Fact>
      </Facts>
    </article>
  )
}
