import { attributeLabel } from '@/app/rating/attribute-label'
import { evidenceKindTerms, evidenceStrengthTerms } from '@/lib/evidence/evidence'
import type { AssessmentReport, ReportEvidence } from '@/lib/report/report'
import { evidenceAnchor, ratingAnchor } from './anchor'

/** The register of objective evidence, each piece with the ratings it bears on. */
export function EvidenceList({ report, register }: { report: AssessmentReport; register: readonly ReportEvidence[] }) {
  if (register.length === 0) return <p>The register is empty: evidence is in the notes of each rating alone.</p>
  return (
    <ol className="report-evidence">
      {register.map((piece) => (
        <li key={piece.id} id={evidenceAnchor(piece.id)}>
          <h3>
            <bdi>{piece.title}</bdi>
          </h3>
          <p>
            {evidenceKindTerms[piece.kind].name}, {piece.date},{' '}
            {evidenceStrengthTerms[piece.strength].name.toLowerCase()}. <bdi>{piece.source}</bdi>
            {piece.reference && (
              <>
                , <bdi className="break-words">{piece.reference}</bdi>
              </>
            )}
          </p>
          {piece.note && (
            <p dir="auto" className="whitespace-pre-line">
              {piece.note}
            </p>
          )}
          {piece.bearsOn.length > 0 && (
            <p className="text-sm text-soft">
              Bears on{' '}
              {piece.bearsOn.map((place, index) => (
                <span key={`${place.processId} ${place.instance} ${place.attributeId} ${place.part}`}>
                  {index > 0 && ', '}
                  <a href={`#${ratingAnchor(report, place)}`}>
                    {place.processId} {attributeLabel(place.attributeId)}
                    {place.part && `, ${place.part}`} (<bdi>{place.instance}</bdi>)
                  </a>
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
