import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import type { ReportSource, SourceInstance, SourceItem } from '../../lib/report/source.ts'
import { documentName, worksheetOf } from '../../lib/workshop/document.ts'
import { worksheetFields } from '../../lib/workshop/worksheet.ts'
import type { Prisma } from '../../server/db/generated/client.ts'
import { replaceTexts } from '../../server/demo/text.ts'

export type InstanceRows = {
  items: Prisma.ItemCreateManyInput[]
  rounds: Prisma.RoundCreateManyInput[]
  ballots: Prisma.BallotCreateManyInput[]
  versions: Prisma.DocumentVersionCreateManyInput[]
  results: Prisma.CapabilityResultCreateManyInput[]
  /** The worksheet as it stands at the end. */
  worksheet: Uint8Array
}

/** An instance as the workshop's procedures would have stored it, with its worksheet written as the editor does. */
export function rowsOfInstance(source: ReportSource, instance: SourceInstance): InstanceRows {
  const doc = new Y.Doc()
  const rows: InstanceRows = {
    items: [],
    rounds: [],
    ballots: [],
    versions: [],
    results: [],
    worksheet: new Uint8Array(),
  }
  for (const [position, item] of instance.items.entries()) addItem(rows, { source, instance, item, position, doc })
  write(doc, worksheetFields.strengths(), instance.strengths)
  write(doc, worksheetFields.weaknesses(), instance.weaknesses)
  rows.worksheet = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return rows
}

type ItemToAdd = { source: ReportSource; instance: SourceInstance; item: SourceItem; position: number; doc: Y.Doc }

function addItem(rows: InstanceRows, { source, instance, item, position, doc }: ItemToAdd): void {
  const { assessment, measurement } = source
  const { id: itemId, attributeId, part, state, rounds, results } = item
  const scaleId = measurement.scale.id
  rows.items.push({
    id: itemId,
    assessmentId: assessment.id,
    instanceId: instance.id,
    attributeId,
    part,
    position,
    state,
  })
  for (const { number, revealedAt, ballots } of rounds) {
    const id = `${itemId}-${number}`
    rows.rounds.push({ id, itemId, number, scaleId, revealedAt })
    rows.ballots.push(...ballots.map((ballot) => ({ id: `${id}-${ballot.memberId}`, roundId: id, ...ballot })))
  }
  for (const [index, result] of results.entries()) {
    write(doc, worksheetFields.notes(attributeId, part), result.evidence)
    const state = Uint8Array.from(Y.encodeStateAsUpdate(doc))
    const worksheetId = `${itemId}-version-${index}`
    const document = documentName(worksheetOf({ assessmentId: assessment.id, instanceId: instance.id }))
    const sha256 = createHash('sha256').update(state).digest('hex')
    rows.versions.push({ id: worksheetId, document, reason: 'record', itemId, at: result.recordedAt, state, sha256 })
    const round = rounds.filter(({ revealedAt }) => revealedAt && revealedAt < result.recordedAt).at(-1)
    rows.results.push({
      id: `${itemId}-result-${index}`,
      itemId,
      roundId: `${itemId}-${round?.number}`,
      rating: result.rating,
      scaleId,
      rationale: result.rationale,
      rule: result.rule,
      dissent: JSON.stringify(result.dissent),
      evidence: JSON.stringify(result.register),
      worksheetId,
      recordedById: result.recordedById,
      recordedAt: result.recordedAt,
      supersededAt: result.superseded?.at ?? null,
      supersedeReason: result.superseded?.reason ?? null,
    })
  }
}

/** A line of the text becomes a paragraph. */
function write(doc: Y.Doc, field: string, text: string): void {
  if (text !== '') replaceTexts(doc, field, text.split('\n'), new Date(0))
}
