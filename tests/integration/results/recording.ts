import { proposeDraft, worksheetFields } from '../../../lib/workshop/worksheet.ts'
import { cast, type Member, type Workshop, writeNote } from '../workshop.ts'

/** Takes an item through one round to its record: these ballots, one a member, and the rating the lead records. */
export async function rateAndRecord(
  room: Workshop,
  members: readonly Member[],
  itemId: string | undefined,
  choices: readonly string[],
  rating: string,
  instance = 0,
): Promise<void> {
  const { assessmentId, lead, plan } = room
  const at = plan.processes.flatMap(({ instances }) => instances)[instance]
  const item = at?.items.find(({ id }) => id === itemId)
  if (!at || !item) throw new Error('This instance has no such item.')
  const act = { assessmentId, itemId: item.id }
  await lead.api.workshop.open.mutate(act)
  for (const [index, choice] of choices.entries()) {
    const member = members[index]
    if (member) await cast(member, room, { itemId: item.id, choice })
  }
  const worksheet = await lead.open({ kind: 'worksheet', workshop: assessmentId, instance: at.id })
  await writeNote(worksheet, worksheetFields.notes(item.attributeId, item.part), `Seen for ${item.attributeId}.`)
  await lead.api.workshop.reveal.mutate(act)
  proposeDraft(worksheet.doc, item.attributeId, rating, item.part)
  await writeNote(worksheet, worksheetFields.rationale(item.attributeId, item.part), 'Because of what was seen.')
  await lead.api.consensus.record.mutate({ ...act, rating })
  await worksheet.close()
}
