import type { ItemOnStage, Stage } from '../../../lib/workshop/stage.ts'

/** A stage on which nothing goes on but its items. */
export function aStage(currentItemId: string | null, items: Record<string, ItemOnStage> = {}): Stage {
  return {
    currentItemId,
    items,
    voted: [],
    timer: null,
    topics: {},
    waiting: [],
    calledAt: null,
    spotlight: null,
    locked: [],
    reveal: null,
  }
}
