import { randomUUID } from 'node:crypto'
import type { Played } from './played.ts'
import type { ActionStory, FindingStory } from './story.ts'
import { dayOf } from './text.ts'

type Improvement = {
  assessmentId: string
  findings: readonly FindingStory[]
  actions: readonly ActionStory[]
  addedById: string
  now: Date
}

/** What was found in the sessions and what is planned: an hour ago, one after the other. */
export function playImprovement(
  played: Played,
  { assessmentId, findings, actions, addedById, now }: Improvement,
): void {
  const at = (index: number) => new Date(now.getTime() - 60 * 60_000 + index * 60_000)
  const placesOf = (places: FindingStory['about']) =>
    places.flatMap(([processId, ...attributeIds]) => {
      const scoped = played.processes.find((process) => process.processId === processId)
      return scoped ? attributeIds.map((attributeId) => ({ scopedProcessId: scoped.id, attributeId })) : []
    })
  const idOf = new Map(findings.map(({ key }) => [key, randomUUID()]))

  for (const [index, { key, kind, title, description, about, restsOn }] of findings.entries()) {
    const id = idOf.get(key) ?? randomUUID()
    played.findings.push({ id, assessmentId, addedById, kind, title, description, createdAt: at(index) })
    played.findingPlaces.push(...placesOf(about).map((place) => ({ findingId: id, ...place })))
    played.findingEvidence.push(
      ...played.pieces
        .filter((piece) => restsOn.includes(piece.title))
        .map((piece) => ({ findingId: id, evidenceId: piece.id })),
    )
  }
  for (const [index, { closes, answers, dueInDays, ...said }] of actions.entries()) {
    const id = randomUUID()
    const due = dayOf(now, -dueInDays)
    played.actions.push({ id, assessmentId, addedById, due, createdAt: at(findings.length + index), ...said })
    played.actionPlaces.push(...placesOf(closes).map((place) => ({ actionId: id, ...place })))
    played.actionFindings.push(
      ...answers.flatMap((key) => {
        const findingId = idOf.get(key)
        return findingId ? [{ actionId: id, findingId }] : []
      }),
    )
  }
}
