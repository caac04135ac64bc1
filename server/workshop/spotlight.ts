import { type LitPassage, wordsForScreen } from '../../lib/workshop/spotlight.ts'
import { textOf } from '../../lib/workshop/worksheet.ts'
import type { MakeChange } from '../change/change.ts'
import type { Services } from '../services.ts'
import { findItem } from './item.ts'

type Shown = {
  itemId: string
  field: string
  passage: { anchor: { from: string; to: string }; quote: string } | null
}

/** Shows a text of a worksheet to everybody, as it reads now. */
export async function showNote(
  services: Pick<Services, 'db' | 'sync'>,
  change: MakeChange,
  assessmentId: string,
  note: Shown,
): Promise<void> {
  const { itemId, field } = note
  const passage = await litPassage(services, assessmentId, note)
  const detail = { itemId, field, whole: note.passage === null }
  await change({ action: 'note.shown-to-all', detail, topics: [] }, async (tx) => {
    await findItem(tx, assessmentId, itemId)
    await tx.assessment.update({
      where: { id: assessmentId },
      data: {
        spotlightPassage: JSON.stringify(passage),
        spotlightItemId: itemId,
        spotlightField: field,
        spotlightAt: new Date(),
      },
    })
  })
}

export async function stopShowing(change: MakeChange, assessmentId: string): Promise<void> {
  await change({ action: 'note.no-longer-shown', detail: {}, topics: [] }, async (tx) => {
    const nothing = { spotlightPassage: null, spotlightItemId: null, spotlightField: null, spotlightAt: null }
    await tx.assessment.update({ where: { id: assessmentId }, data: nothing })
  })
}

/** What everybody is shown, as it reads now: the passage that was selected, else the whole text. */
async function litPassage(
  { db, sync }: Pick<Services, 'db' | 'sync'>,
  assessmentId: string,
  { itemId, field, passage }: Shown,
): Promise<LitPassage> {
  if (passage) return { anchor: passage.anchor, words: passage.quote }
  const { instanceId } = await findItem(db, assessmentId, itemId)
  const worksheet = { kind: 'worksheet', workshop: assessmentId, instance: instanceId } as const
  return { anchor: null, words: wordsForScreen(await sync.read(worksheet, (doc) => textOf(doc, field))) }
}
