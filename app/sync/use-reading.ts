'use client'

import { replaceEqualDeep } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

/** What `read` says of the document, kept up to date. `read` must be stable. What of it is as it was stays the same value. */
export function useReading<Value>(doc: Y.Doc | undefined, read: (doc: Y.Doc) => Value): Value | undefined {
  const reading = useMemo(() => {
    if (!doc) return { subscribe: () => () => undefined, value: () => undefined }
    let value = read(doc)
    return {
      subscribe(onChange: () => void) {
        const update = () => {
          const next = replaceEqualDeep(value, read(doc))
          if (next === value) return
          value = next
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
