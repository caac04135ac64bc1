import type { CastBallot } from '../../lib/workshop/ballot.ts'
import type { Prisma } from '../db/generated/client.ts'

/** What the story leaves behind: rows as the workshop's procedures would have stored them, and documents. */
export type Played = {
  processes: Prisma.ScopedProcessCreateManyInput[]
  instances: Prisma.ProcessInstanceCreateManyInput[]
  items: Prisma.ItemCreateManyInput[]
  rounds: Prisma.RoundCreateManyInput[]
  ballots: Prisma.BallotCreateManyInput[]
  versions: Prisma.DocumentVersionCreateManyInput[]
  results: Prisma.CapabilityResultCreateManyInput[]
  pieces: Prisma.EvidenceCreateManyInput[]
  links: Prisma.EvidenceLinkCreateManyInput[]
  findings: Prisma.FindingCreateManyInput[]
  findingPlaces: Prisma.FindingPlaceCreateManyInput[]
  findingEvidence: Prisma.FindingEvidenceCreateManyInput[]
  actions: Prisma.ImprovementActionCreateManyInput[]
  actionPlaces: Prisma.ActionPlaceCreateManyInput[]
  actionFindings: Prisma.ActionFindingCreateManyInput[]
  worksheets: { instanceId: string; update: Uint8Array }[]
  /** Every ballot there is, the secret ones too: what lies in the ballot documents. */
  cast: { memberId: string; itemId: string; round: number; ballot: CastBallot }[]
  currentItemId: string | null
}

export function nothingPlayed(): Played {
  return {
    processes: [],
    instances: [],
    items: [],
    rounds: [],
    ballots: [],
    versions: [],
    results: [],
    pieces: [],
    links: [],
    findings: [],
    findingPlaces: [],
    findingEvidence: [],
    actions: [],
    actionPlaces: [],
    actionFindings: [],
    worksheets: [],
    cast: [],
    currentItemId: null,
  }
}
