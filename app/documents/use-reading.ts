'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

/** What `read` says of the document, kept up to date. `read` must be stable; equal values cause no rendering. */
export function useReading<Value>(doc: Y.Doc | undefined, read: (doc: Y.Doc) => Value): Value | undefined {
  const reading = useMemo(() => {
    if (!doc) return { subscribe: () => () => undefined, value: () => undefined }
    let value = read(doc)
    let printed = JSON.stringify(value)
    return {
      subscribe(onChange: () => void) {
        const update = () => {
          const next = read(doc)
          const nextPrinted = JSON.stringify(next)
          if (nextPrinted === printed) return
          value = next
          printed = nextPrinted
          onChange()
        }
        update()
        doc.on('update', update)
        return () => doc.off('update', update)
      },
      value: () => value,
    }
  }, [doc, read])
  return useSyncExternalStore(reading.subscribe, reading.value, nothing)
}

const nothing = () => undefined
