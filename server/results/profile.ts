import type { Queries } from '../db/client.ts'

export type ProfileView = { processes: ProcessResult[] }

export type ProcessResult = {
  processId: string
  name: string
  /** Name of the group, as it is shown. */
  group: string
  targetLevel: number
  level: number
  /** Every item in scope is recorded. */
  complete: boolean
  attributes: AttributeResult[]
}

export type AttributeResult = {
  attributeId: string
  name: string
  level: number
  /** Agreed rating, over all instances; null while it is not recorded everywhere, or out of scope. */
  rating: string | null
  /** The item to look at; null when the attribute is out of scope. */
  itemId: string | null
  /** Ballots of the last revealed round by choice, over all instances. */
  counts: Record<string, number>
}

export async function profileOf(_db: Queries, _assessmentId: string): Promise<ProfileView> {
  throw new Error('not built yet')
}
