'use client'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { untilLoaded } from '@/app/later/until-loaded'
import type { DocumentAccess } from './connection'
import type { DocumentSession, DocumentState } from './session'

export type OpenDocument = DocumentState & Pick<DocumentSession, 'whenSaved' | 'startAfresh' | 'letUntakenGo'>

/** An open document and how it fares; undefined for the first moment, and for as long as `name` is. */
export function useDocument(name: string | undefined, { mode, screen }: DocumentAccess): OpenDocument | undefined {
  const [session, setSession] = useState<DocumentSession>()

  useEffect(() => {
    if (name === undefined) return
    let giveBack: (() => void) | undefined
    let wanted = true
    // Yjs and its provider are for browsers: no page waits for them, and the server renders without them.
    void untilLoaded(() => import('./registry')).then(({ borrowDocument }) => {
      if (!wanted) return
      const borrowed = borrowDocument(name, { mode, ...(screen !== undefined && { screen }) })
      giveBack = borrowed.giveBack
      setSession(borrowed.session)
    })
    return () => {
      wanted = false
      setSession(undefined)
      giveBack?.()
    }
  }, [name, mode, screen])

  const state = useSyncExternalStore(session?.subscribe ?? neverChanges, session?.state ?? nothing, nothing)
  return useMemo(() => {
    if (!session || !state) return undefined
    const { whenSaved, startAfresh, letUntakenGo } = session
    return { ...state, whenSaved, startAfresh, letUntakenGo }
  }, [session, state])
}

const neverChanges = () => () => undefined
const nothing = () => undefined
