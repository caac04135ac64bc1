'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DocumentMode } from './connection'
import { borrowDocument } from './registry'
import type { DocumentSession, DocumentState } from './session'

export type OpenDocument = DocumentState & Pick<DocumentSession, 'whenSaved' | 'startAfresh'>

/** An open document and how it fares; undefined for the first moment, and for as long as `name` is. */
export function useDocument(name: string | undefined, { mode }: { mode: DocumentMode }): OpenDocument | undefined {
  const [session, setSession] = useState<DocumentSession>()

  useEffect(() => {
    if (name === undefined) return
    const { session, giveBack } = borrowDocument(name, mode)
    setSession(session)
    return () => {
      setSession(undefined)
      giveBack()
    }
  }, [name, mode])

  const state = useSyncExternalStore(session?.subscribe ?? neverChanges, session?.state ?? nothing, nothing)
  if (!session || !state) return undefined
  return { ...state, whenSaved: session.whenSaved, startAfresh: session.startAfresh }
}

const neverChanges = () => () => undefined
const nothing = () => undefined
