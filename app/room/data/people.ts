'use client'

import { createContext, useContext } from 'react'
import type { Person } from '@/lib/workshop/presence'

export const PeopleContext = createContext<readonly Person[]>([])

/** Who is in the room now. */
export function usePeopleHere(): readonly Person[] {
  return useContext(PeopleContext)
}
