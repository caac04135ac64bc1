import { z } from 'zod'
import {
  type EvidenceLink,
  evidenceKinds,
  evidenceKindTerms,
  evidenceStrengths,
  evidenceStrengthTerms,
} from '../../evidence/evidence.ts'
import { labelOfPart } from '../../measurement/part.ts'
import { findProcess } from '../../model/model.ts'
import { attributeId, processId, text } from '../field.ts'
import { withItems, withResults } from '../items.ts'
import { asSource, nameOf, type Person, personSchema } from '../person.ts'
import { placeLinks } from '../places.ts'
import type { ReportEvidence } from '../report.ts'
import type { Assessed, Section } from '../section.ts'
import { day, tableOf } from '../table.ts'
import { joined, lines, paragraph, person, type Said, soft, strong, table } from '../tell.ts'
import { attributeLabel } from '../words.ts'

const piece = {
  id: text('Identifier of the piece'),
  kind: z.enum(evidenceKinds).describe('Document, interview, observation or tool output'),
  title: text('What it is'),
  source: z
    .union([personSchema, z.string()])
    .describe('Who said it, a person, in an interview; else who keeps it, saw it or which tool made it'),
  reference: text('Where it is found; may be empty'),
  date: text('The day it was obtained, as YYYY-MM-DD'),
  strength: z.enum(evidenceStrengths).describe('How much it carries'),
}

/** A piece as it stood when a result was recorded on it. */
export const recordedPieceSchema = z.strictObject(piece)

const evidenceSchema = z.strictObject({
  ...piece,
  note: text('Remarks on it; may be empty'),
  bearsOn: z
    .array(
      z.strictObject({
        processId,
        instance: text('Name of the process instance'),
        attributeId,
        part: text('The outcome or achievement; empty for the attribute as a whole'),
        label: text('What it relates to, in words'),
      }),
    )
    .describe('What it relates to'),
})

const part = { evidence: z.array(evidenceSchema).nullable().describe('The register of objective evidence') }

export const evidence: Section<'evidence', typeof part> = {
  name: 'evidence',
  title: 'Objective evidence',
  appendix: true,
  terms: { name: 'Evidence', explanation: 'The register, and the notes each rating rests on.', always: false },
  part,

  build: (assessed) => ({ evidence: registerOf(assessed) }),

  /** With the register go the notes and pieces that each rating rests on. */
  leaveOut: (report) => ({
    evidence: null,
    ...withItems(report, (item) => withResults(item, () => ({ evidence: null, register: null }))),
  }),

  withPeople(report, as) {
    const sourced = <Piece extends { source: string | Person }>(pieces: readonly Piece[]): Piece[] =>
      pieces.map((piece) => ({ ...piece, source: asSource(piece.source, as) }))
    return {
      evidence: report.evidence && sourced(report.evidence),
      ...withItems(report, (item) =>
        withResults(item, ({ register }) => ({ register: register && sourced(register) })),
      ),
    }
  },

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
          says: ({ title, source, reference, note }) => lines(strong(title), origin({ source, reference }), note),
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
      ['Source', ({ source }) => nameOf(source)],
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
  return joined([sourceOf(source), reference === '' ? '' : soft(reference)].filter((one) => one !== ''))
}

/** Where a piece comes from: a person, or what keeps or made it. */
export function sourceOf(source: ReportEvidence['source']): Said {
  if (typeof source !== 'string') return person(source)
  return source === '' ? '' : soft(source)
}

const placeInWords = ({ processId, attributeId }: { processId: string; attributeId: string }) =>
  `${processId} ${attributeLabel(attributeId)}`

/** The whole register, each piece with what it relates to, in the order of the plan. */
function registerOf({ source: { register, processes, model, measurement }, people }: Assessed): ReportEvidence[] {
  const { attributes } = measurement.framework
  const instances = processes.flatMap(({ processId, instances }) =>
    instances.map(({ id, name }) => ({
      id,
      processId,
      instance: name,
      outcomes: findProcess(model, processId)?.outcomes ?? [],
    })),
  )
  const order = new Map(instances.map(({ id }, index) => [id, index]))
  const rankOf = ({ instanceId, attributeId }: EvidenceLink) =>
    (order.get(instanceId) ?? 0) * (attributes.length + 1) + attributes.findIndex(({ id }) => id === attributeId)
  return register.map(({ links, ...piece }) => ({
    ...piece,
    source: people.source(piece),
    bearsOn: [...links]
      .sort((a, b) => rankOf(a) - rankOf(b) || (a.part < b.part ? -1 : 1))
      .flatMap(({ instanceId, attributeId, part }) => {
        const place = instances[order.get(instanceId) ?? -1]
        if (!place) return []
        const { processId, instance, outcomes } = place
        const attribute = attributes.find(({ id }) => id === attributeId)
        const label = attribute ? labelOfPart(attribute, outcomes, part) : attributeId
        return [{ processId, instance, attributeId, part, label }]
      }),
  }))
}
