'use client'

import { useEffect, useState } from 'react'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { Notes } from '@/app/notes/notes'
import { useWriters } from '@/app/notes/use-writers'
import { WritersLegend } from '@/app/notes/writers-legend'
import type { SheetChange } from '@/lib/workshop/worksheet-change'
import { Sheet, titleOf } from './sheet'

type WrittenSheetsProps = { assessmentId: string; instanceId: string; doc: Y.Doc; sheets: readonly SheetChange[] }

/** The texts of a kept version as they stood, each piece tinted by who wrote it. */
export function WrittenSheets({ assessmentId, instanceId, doc, sheets }: WrittenSheetsProps) {
  const { writers, writerAt } = useWriters({ assessmentId, instanceId, shown: true })
  const awareness = useNobody(doc)
  return (
    <div className="mt-4">
      <WritersLegend writers={writers} />
      {awareness &&
        sheets.map((sheet) => (
          <Sheet key={sheet.field} sheet={sheet}>
            <div className="measure mt-1.5">
              <Notes
                doc={doc}
                awareness={awareness}
                field={sheet.field}
                label={titleOf(sheet)}
                placeholder=""
                editable={false}
                assessmentId={assessmentId}
                writerAt={writerAt}
              />
            </div>
          </Sheet>
        ))}
    </div>
  )
}

/** Who is in a document that is only kept: nobody. */
function useNobody(doc: Y.Doc): Awareness | undefined {
  const [awareness, setAwareness] = useState<Awareness>()
  useEffect(() => {
    const nobody = new Awareness(doc)
    nobody.setLocalState(null)
    setAwareness(nobody)
    return () => nobody.destroy()
  }, [doc])
  return awareness
}
