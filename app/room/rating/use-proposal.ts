'use client'

import { useCallback } from 'react'
import { useReading } from '@/app/sync/use-reading'
import { mayRecord, type Proposal, proposeRating } from '@/lib/consensus/decision'
import { draftRating } from '@/lib/workshop/worksheet'
import { useWorksheet } from '../data/documents'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'
import { useRevealScale } from './use-reveal-scale'

export type Agreeing = {
  /** What the plan's rule makes of the revealed ballots; undefined while they are secret. */
  proposal: Proposal | undefined
  /** The rating the room has drafted in the worksheet, where the rule lets it be recorded. */
  draft: string | undefined
}

const nowhere = { attributeId: '', part: '' }
const nothingYet: Agreeing = { proposal: undefined, draft: undefined }

/** How far the room is in agreeing on an item. */
export function useProposal(stop: Stop | undefined): Agreeing {
  const { stage, plan } = useRoom()
  const worksheet = useWorksheet()
  const scale = useRevealScale()
  const { attributeId, part } = stop ?? nowhere
  const readDraft = useCallback(
    (doc: NonNullable<typeof worksheet>['doc']) => draftRating(doc, attributeId, part),
    [attributeId, part],
  )
  const drafted = useReading(worksheet?.doc, readDraft)
  if (stop?.state !== 'revealed' || stage.reveal?.itemId !== stop.itemId) return nothingYet
  const choices = stage.reveal.ballots.map(({ choice }) => choice)
  const proposal = proposeRating(scale, plan.decisionRule, choices, plan.decisionTerms)
  const draft = drafted !== undefined && mayRecord(plan.decisionRule, proposal, drafted) ? drafted : undefined
  return { proposal, draft }
}
