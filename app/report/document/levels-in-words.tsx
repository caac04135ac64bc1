import type { AssessmentReport } from '@/lib/report/report'
import { summaryPhrases } from '@/lib/report/text/summary'
import { PhraseInWords } from './phrase'

/** The result in sentences. */
export function LevelsInWords({ report }: { report: AssessmentReport }) {
  return summaryPhrases(report).map((phrase) => (
    <p key={phrase.says}>
      <PhraseInWords phrase={phrase} />
    </p>
  ))
}
