'use client'

import { createContext, useContext } from 'react'
import type { MeasurementFramework, RatingScale } from '@/lib/measurement/framework'

type Measurement = { framework: MeasurementFramework; scale: RatingScale }

export const MeasurementContext = createContext<Measurement | undefined>(undefined)

/** What the plan rates by. */
export function useMeasurement(): Measurement {
  const measurement = useContext(MeasurementContext)
  if (!measurement) throw new Error('useMeasurement is for components inside a room.')
  return measurement
}
