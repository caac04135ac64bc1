'use client'

import { type NextAct, nextAct } from '@/lib/workshop/next-act'
import { useRoom } from '../data/room'
import { useProposal } from '../rating/use-proposal'

/** The lead's next act on what they look at. */
export function useNextAct(): NextAct | undefined {
  const { shown, stops, stage } = useRoom()
  const agreeing = useProposal(shown)
  return nextAct({ shown, stops, voted: stage.voted.length, ...agreeing })
}
