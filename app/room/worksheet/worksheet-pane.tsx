'use client'

import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { Notes } from '@/app/notes/notes'
import type { Named } from '@/app/notes/text/mention'
import type { SelectedPassage } from '@/app/notes/text/passages'
import { useWriters } from '@/app/notes/use-writers'
import { WritersLegend } from '@/app/notes/writers-legend'
import { attributeLabel } from '@/app/rating/attribute-label'
import { RefusedNotice } from '@/app/sync/refused-notice'
import { UntakenNotice } from '@/app/sync/untaken-notice'
import { useTyping } from '@/app/sync/use-typing'
import { classes } from '@/app/ui/classes'
import { worksheetFields } from '@/lib/workshop/worksheet'
import { useWorksheet } from '../data/documents'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'
import { CommentsOnText } from './comments/comments'
import { useComments } from './comments/use-comments'
import { Lock } from './lock'
import { NameCard } from './name-card'
import { SavingMark } from './saving-mark'
import { Spotlight } from './spotlight'
import { useMentions } from './use-mentions'

type Sheet = { name: string; field: string; label: string; placeholder: string }

/** The worksheet of the shown process instance: evidence for the attribute, strengths and weaknesses of the whole. */
export function WorksheetPane({ stop }: { stop: Stop }) {
  const { may, plan, assessmentId, me, stage } = useRoom()
  const worksheet = useWorksheet()
  const mentions = useMentions(stop)
  const sheets = sheetsOf(stop)
  const { spotlight } = stage
  const lit = spotlight?.itemId === stop.itemId ? sheets.findIndex(({ field }) => field === spotlight.field) : -1
  const [at, setAt] = useState(Math.max(0, lit))
  useEffect(() => {
    if (lit >= 0 && spotlight) setAt(lit)
  }, [lit, spotlight])
  const sheet = sheets[at] ?? sheets[0]
  const [byWriter, setByWriter] = useState(false)
  const { writers, writerAt } = useWriters({
    assessmentId,
    instanceId: stop.instance.id,
    shown: byWriter,
    own: { clientId: worksheet?.doc.clientID, memberId: me.memberId, name: me.name },
  })
  const selection = useRef<() => SelectedPassage | undefined>(undefined)
  const [named, setNamed] = useState<Named>()
  const comments = useComments(stop, sheet?.field ?? '')
  const typing = useTyping(worksheet?.awareness, sheet?.field ?? '', me.memberId)
  if (!sheet) return null
  return (
    <section aria-label="Worksheet" className="flex min-h-0 grow flex-col low:shrink-0">
      <h2 className="sr-only">Worksheet</h2>
      <header className="flex flex-wrap items-end justify-between gap-x-4 px-4 pt-4 sm:px-5">
        <div role="tablist" aria-label="Parts of the worksheet" className="-mb-px flex">
          {sheets.map(({ name, field }, index) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={index === at}
              aria-controls="worksheet-sheet"
              tabIndex={index === at ? 0 : -1}
              onClick={() => setAt(index)}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
                if (step === 0) return
                event.preventDefault()
                event.stopPropagation()
                const to = (at + step + sheets.length) % sheets.length
                setAt(to)
                const tabs = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=tab]')
                tabs?.[to]?.focus()
              }}
              className={classes(
                'min-h-11 border-b-4 px-2.5 text-sm font-semibold outline-offset-[-2px]',
                index === at ? 'border-accent' : 'border-transparent text-soft hover:text-ink',
              )}
            >
              {name}
              <OpenThreads count={comments.openOn(field)} />
            </button>
          ))}
        </div>
        <div className="flex flex-wrap items-baseline gap-x-4 pt-2">
          <button
            type="button"
            aria-pressed={byWriter}
            onClick={() => setByWriter(!byWriter)}
            className="link pb-2.5 text-sm text-soft aria-pressed:font-semibold aria-pressed:text-ink"
          >
            Who wrote this
          </button>
          <Link href={`/assessments/${plan.id}/worksheets/${stop.instance.id}`} className="pb-2.5 text-sm text-soft">
            Earlier versions
          </Link>
          <SavingMark />
        </div>
      </header>
      <div
        id="worksheet-sheet"
        role="tabpanel"
        aria-label={sheet.name}
        className="relative min-h-0 grow overflow-y-auto low:shrink-0 low:overflow-visible border-t border-line px-4 py-4 sm:px-5"
      >
        {worksheet?.refusal && <RefusedNotice refusal={worksheet.refusal} document={worksheet} />}
        {worksheet?.untaken && <UntakenNotice words={worksheet.untaken} onDone={worksheet.letUntakenGo} />}
        <div className="mb-3 flex flex-wrap items-center justify-end gap-x-3 gap-y-1 empty:hidden">
          <Spotlight stop={stop} field={sheet.field} selected={() => selection.current?.() ?? null} />
          <Lock instance={stop.instance} />
        </div>
        {byWriter && <WritersLegend writers={writers} />}
        {worksheet?.ready ? (
          <Notes
            key={`${worksheet.doc.guid} ${sheet.field}`}
            doc={worksheet.doc}
            awareness={worksheet.awareness}
            field={sheet.field}
            label={sheet.label}
            placeholder={may.write ? sheet.placeholder : 'Nothing has been written here yet.'}
            editable={may.write && worksheet.refusal === undefined}
            mentions={mentions}
            assessmentId={assessmentId}
            comments={comments.onText}
            writerAt={writerAt}
            selection={selection}
            onTyped={typing.typed}
            onName={setNamed}
          />
        ) : (
          <p className="text-soft" role="status">
            Opening the worksheet …
          </p>
        )}
      </div>
      <NameCard named={named} stop={stop} onClose={() => setNamed(undefined)} />
      <p className="min-h-5 shrink-0 px-4 text-sm text-soft sm:px-5" data-typing>
        {typing.words}
      </p>
      <CommentsOnText key={sheet.field} comments={comments} instanceId={stop.instance.id} field={sheet.field} />
    </section>
  )
}

function OpenThreads({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className="ml-1.5 rounded-sm bg-accent-soft px-1.5 text-xs font-semibold text-ink">
      {count}
      <span className="sr-only">{count === 1 ? ' open thread' : ' open threads'}</span>
    </span>
  )
}

function sheetsOf({ attributeId, part, process }: Stop): Sheet[] {
  const label = attributeLabel(attributeId)
  return [
    {
      name: `Evidence ${label}`,
      field: worksheetFields.notes(attributeId, part),
      label: `Evidence notes on ${process.name}, ${label}`,
      placeholder: 'What was seen, heard or read, where and when. One paragraph a piece of evidence.',
    },
    {
      name: 'Strengths',
      field: worksheetFields.strengths(),
      label: `Strengths of ${process.name}`,
      placeholder: 'What works well here and should stay.',
    },
    {
      name: 'Weaknesses',
      field: worksheetFields.weaknesses(),
      label: `Weaknesses of ${process.name}`,
      placeholder: 'What keeps the process from its outcomes, or from its target.',
    },
  ]
}
