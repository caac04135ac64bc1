import { type LitPassage, wordsForScreen } from '../../lib/workshop/spotlight.ts'
import { textOf } from '../../lib/workshop/worksheet.ts'
import type { Services } from '../services.ts'
import { findItem } from './item.ts'

type Shown = {
  itemId: string
  field: string
  passage: { anchor: { from: string; to: string }; quote: string } | null
}

/** What everybody is shown, as it reads now: the passage that was selected, else the whole text. */
export async function litPassage(
  { db, sync }: Pick<Services, 'db' | 'sync'>,
  assessmentId: string,
  { itemId, field, passage }: Shown,
): Promise<LitPassage> {
  if (passage) return { anchor: passage.anchor, words: passage.quote }
  const { instanceId } = await findItem(db, assessmentId, itemId)
  const worksheet = { kind: 'worksheet', workshop: assessmentId, instance: instanceId } as const
  return { anchor: null, words: wordsForScreen(await sync.read(worksheet, (doc) => textOf(doc, field))) }
}
