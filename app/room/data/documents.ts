'use client'

import { createContext, useContext } from 'react'
import type { OpenDocument } from '@/app/sync/use-document'

export const WorksheetContext = createContext<OpenDocument | undefined>(undefined)
export const BallotsContext = createContext<OpenDocument | undefined>(undefined)

/** The worksheet of the shown item's process instance. */
export function useWorksheet(): OpenDocument | undefined {
  return useContext(WorksheetContext)
}

/** My own ballots; undefined for those who do not rate. */
export function useBallots(): OpenDocument | undefined {
  return useContext(BallotsContext)
}
