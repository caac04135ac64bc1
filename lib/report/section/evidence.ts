import { evidenceKindTerms, evidenceStrengthTerms } from '../../evidence/evidence.ts'
import { placeLinks } from '../places.ts'
import type { ReportEvidence } from '../report.ts'
import type { Section } from '../section.ts'
import { day, tableOf } from '../table.ts'
import { joined, lines, paragraph, type Said, soft, strong, table } from '../tell.ts'
import { attributeLabel } from '../words.ts'

export const evidence: Section<'evidence'> = {
  name: 'evidence',
  title: 'Objective evidence',
  appendix: true,
  terms: { name: 'Evidence', explanation: 'The register, and the notes each rating rests on.', always: false },

  blocks({ report, zone }) {
    if (!report.evidence) return []
    if (report.evidence.length === 0) {
      return paragraph('The register is empty: evidence is in the notes of each rating alone.')
    }
    return table({
      caption: 'The register of objective evidence',
      rows: report.evidence,
      columns: [
        {
          title: 'Piece',
          share: 3,
          header: true,
          says: ({ title, source, reference, note }) =>
            lines(strong(title), origin({ source, reference }).map(softened), note),
        },
        { title: 'Kind', says: ({ kind }) => evidenceKindTerms[kind].name },
        { title: 'Date', kind: 'day', share: 1.2, says: ({ date }) => zone.day(date) },
        { title: 'Strength', says: ({ strength }) => evidenceStrengthTerms[strength].name },
        { title: 'Relates to', share: 2, says: ({ bearsOn }) => placeLinks(report, bearsOn) },
      ],
    })
  },

  /** The register, each piece once with all it relates to. */
  tables: ({ report: { evidence } }) =>
    tableOf('Evidence', evidence, [
      ['Title', ({ title }) => title],
      ['Kind', ({ kind }) => evidenceKindTerms[kind].name],
      ['Source', ({ source }) => source],
      ['Reference', ({ reference }) => reference],
      ['Date', ({ date }) => day(date)],
      ['Strength', ({ strength }) => evidenceStrengthTerms[strength].name],
      ['Note', ({ note }) => note],
      ['Relates to', ({ bearsOn }) => [...new Set(bearsOn.map(placeInWords))].join(', ')],
    ]),
}

type Origin = Pick<ReportEvidence, 'source' | 'reference'>

/** Where a piece comes from and where it is found. */
function origin({ source, reference }: Origin): Said[] {
  return joined([source, reference].filter((one) => one !== ''))
}

const softened = (one: Said): Said => (typeof one === 'string' ? soft(one) : one)

const placeInWords = ({ processId, attributeId }: { processId: string; attributeId: string }) =>
  `${processId} ${attributeLabel(attributeId)}`
