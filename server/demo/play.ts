import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import type { Evidence } from '../../lib/evidence/evidence.ts'
import { measurementOf } from '../../lib/measurement/frameworks.ts'
import { worksheetFields } from '../../lib/workshop/worksheet.ts'
import type { DemoPlan } from './plan.ts'
import { playImprovement } from './play-improvement.ts'
import { playItem } from './play-item.ts'
import { nothingPlayed, type Played } from './played.ts'
import type { ActionStory, EvidenceStory, FindingStory, ItemStory, ProcessStory } from './story.ts'
import { appendTexts, dayOf } from './text.ts'
import { createTimeline } from './timeline.ts'

type Story = {
  assessmentId: string
  plan: DemoPlan
  agenda: readonly ProcessStory[]
  evidence: readonly EvidenceStory[]
  findings: readonly FindingStory[]
  actions: readonly ActionStory[]
  /** Member who keeps the register, the findings and the actions. */
  registrar: string
  now: Date
}

/** Plays the story up to now: the first session a week ago, the second up to the item that is open. */
export function play({ assessmentId, plan, agenda, evidence, findings, actions, registrar, now }: Story): Played {
  const played = nothingPlayed()
  const { scale } = measurementOf(plan)
  const openAt = agenda.findIndex(({ items }) => items.some(({ open }) => open))
  const sessions = agenda.map(({ items }, index) => items.map((item) => sessionsOf(item, index >= openAt)))
  const timeline = createTimeline(now, sessions.flat(2).filter((session) => session === 'second').length)
  const instanceIds = new Map(agenda.map(({ processId }) => [processId, randomUUID()]))
  const register = evidence.map((piece) => pieceOf(piece, instanceIds, now))
  for (const { links, ...piece } of register) {
    played.pieces.push({ ...piece, assessmentId, addedById: registrar })
    played.links.push(...links.map((link) => ({ evidenceId: piece.id, ...link })))
  }

  for (const [index, { processId, targetLevel, items, strengths = [], weaknesses = [] }] of agenda.entries()) {
    const scopedProcessId = randomUUID()
    const instanceId = instanceIds.get(processId) ?? randomUUID()
    const doc = new Y.Doc()
    played.processes.push({ id: scopedProcessId, assessmentId, processId, targetLevel, position: index })
    played.instances.push({ id: instanceId, scopedProcessId, name: plan.unit, position: 0 })
    for (const [position, story] of items.entries()) {
      playItem(played, {
        assessmentId,
        instanceId,
        doc,
        position,
        story,
        scale,
        decisionRule: plan.decisionRule,
        register,
        times: sessions[index]?.[position]?.map(timeline.round) ?? [],
        now,
      })
    }
    appendTexts(doc, worksheetFields.strengths(), strengths, now)
    appendTexts(doc, worksheetFields.weaknesses(), weaknesses, now)
    played.worksheets.push({ instanceId, update: Y.encodeStateAsUpdate(doc) })
    doc.destroy()
  }
  playImprovement(played, { assessmentId, findings, actions, addedById: registrar, now })
  return played
}

/** In which session each round of an item took place: what was reopened was rated anew in the second. */
function sessionsOf({ rounds = [] }: ItemStory, inSecond: boolean): ('first' | 'second')[] {
  return rounds.map((_, index) =>
    inSecond || rounds.slice(0, index).some(({ recorded }) => recorded?.reopened) ? 'second' : 'first',
  )
}

function pieceOf(
  { daysAgo, bearsOn, reference = '', note = '', ...said }: EvidenceStory,
  instanceIds: ReadonlyMap<string, string>,
  now: Date,
): Evidence {
  return {
    id: randomUUID(),
    ...said,
    reference,
    note,
    date: dayOf(now, daysAgo),
    links: bearsOn.flatMap(([processId, ...attributeIds]) => {
      const instanceId = instanceIds.get(processId)
      return instanceId ? attributeIds.map((attributeId) => ({ instanceId, attributeId, part: '' })) : []
    }),
  }
}
