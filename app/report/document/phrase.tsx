import type { Phrase } from '@/lib/report/text/phrase'

/** A sentence of the report, as every rendering of it says it. */
export function PhraseInWords({ phrase: { term, says } }: { phrase: Phrase }) {
  return (
    <>
      {term && <span className="font-semibold">{term} </span>}
      {says}
    </>
  )
}
