import type { Choice } from './choice.ts'

/** A ballot of the revealed round, as far as counting needs it. */
export type CountedBallot = { memberId: string; choice: Choice }
