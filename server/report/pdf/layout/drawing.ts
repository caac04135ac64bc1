import type { Op } from '../paint/op.ts'

/** Something drawn that has a size: from its own top left. */
export type Drawing = { width: number; height: number; ops: Op[] }
