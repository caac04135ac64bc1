import { evidenceKindTerms } from '../../../../lib/evidence/evidence.ts'
import { attributeLabel } from '../../../../lib/report/text/words.ts'
import type { Context } from '../context.ts'
import { column, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'
import { span } from '../text/span.ts'

/** The register of objective evidence: each piece with all it bears on. */
export function evidenceChapter({ composer, report: { evidence } }: Context): void {
  if (!evidence?.length) return
  composer.chapter('Objective evidence', 'evidence')
  composer.table({
    before: 0,
    columns: [
      column('Piece', text.width - 288),
      column('Kind', 62),
      column('Date', 56),
      column('Carries', 42),
      column('Bears on', 128),
    ],
    rows: evidence.map(({ title, source, reference, note, kind, date, strength, bearsOn }) => {
      const places = bearsOn.map(({ processId, attributeId }) => `${processId} ${attributeLabel(attributeId)}`)
      const about = [source, reference].filter((part) => part !== '').join(', ')
      return {
        cells: [
          {
            isHeading: true,
            spans: [
              span(title, 'smallStrong'),
              ...(about ? [span(`\n${about}`, 'smallSoft')] : []),
              ...(note ? [span(`\n${note}`, 'small')] : []),
            ],
          },
          textCell(evidenceKindTerms[kind].name),
          textCell(date),
          textCell(strength),
          textCell([...new Set(places)].join(', '), 'smallSoft'),
        ],
      }
    }),
  })
}
