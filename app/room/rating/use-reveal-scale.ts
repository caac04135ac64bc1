'use client'

import type { RatingScale } from '@/lib/measurement/framework'
import { useMeasurement } from '../data/measurement'
import { useRoom } from '../data/room'

/** The scale the revealed ballots are on: a round keeps the one it was rated on, whatever the plan names since. */
export function useRevealScale(): RatingScale {
  const { stage } = useRoom()
  const { framework, scale } = useMeasurement()
  return framework.scales.find(({ id }) => id === stage.reveal?.scaleId) ?? scale
}
