'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import * as Y from 'yjs'
import { attributeLabel } from '@/app/rating/attribute-label'
import { useDocument } from '@/app/sync/use-document'
import { useReading } from '@/app/sync/use-reading'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { momentInWords } from '@/app/ui/day'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { documentName } from '@/lib/workshop/document'
import { changesSince, type DraftChange, draftChangesSince, type SheetChange } from '@/lib/workshop/worksheet-change'
import { ChangedText } from './changed-text'
import { HashCheck } from './hash-check'
import { Sheet } from './sheet'
import { occasionOf, type Version } from './version-list'
import { WrittenSheets } from './written-sheets'

type VersionReaderProps = { assessmentId: string; instanceId: string; version: Version }

/** One version, read only, with what changed in the worksheet since. */
export function VersionReader({ assessmentId, instanceId, version }: VersionReaderProps) {
  const trpc = useTRPC()
  const kept = useQuery(
    trpc.version.get.queryOptions(
      { assessmentId, versionId: version.id },
      { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    ),
  )
  return (
    <article aria-label={`The worksheet when ${occasionOf(version)}`} className="min-w-0">
      <h2 className="text-xl">
        {occasionOf(version)}, {momentInWords(version.at)}
      </h2>
      <Loaded query={kept} skeleton={<ReaderSkeleton />}>
        {({ state, sha256 }) => (
          <Reading assessmentId={assessmentId} instanceId={instanceId} state={state} sha256={sha256} />
        )}
      </Loaded>
    </article>
  )
}

type ReadingProps = { assessmentId: string; instanceId: string; state: string; sha256: string }

function Reading({ assessmentId, instanceId, state, sha256 }: ReadingProps) {
  const bytes = useMemo(() => Uint8Array.from(atob(state), (character) => character.charCodeAt(0)), [state])
  const then = useMemo(() => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytes)
    return doc
  }, [bytes])
  const name = documentName({ kind: 'worksheet', workshop: assessmentId, instance: instanceId })
  const live = useDocument(name, { mode: 'read' })
  const compare = useCallback(
    (now: Y.Doc) => ({ sheets: changesSince(then, now), drafts: draftChangesSince(then, now) }),
    [then],
  )
  const compared = useReading(live?.ready ? live.doc : undefined, compare)
  const asItStood = useMemo(() => changesSince(then, then), [then])
  const [view, setView] = useState<View>('changes')
  const marked = view === 'changes' ? compared : undefined
  const sheets = marked?.sheets ?? asItStood
  return (
    <>
      <HashCheck bytes={bytes} sha256={sha256} />
      <ViewChoice view={view} onView={setView} />
      {view === 'changes' && <Summary compared={compared} refused={live?.refusal !== undefined} />}
      {marked && marked.drafts.length > 0 && <Drafts drafts={marked.drafts} />}
      {sheets.length === 0 ? (
        <p className="mt-6 text-soft">Nothing had been written into the worksheet when this version was kept.</p>
      ) : view === 'writers' ? (
        <WrittenSheets assessmentId={assessmentId} instanceId={instanceId} doc={then} sheets={sheets} />
      ) : (
        <div className="mt-2">
          {sheets.map((sheet) => (
            <Sheet key={sheet.field} sheet={sheet}>
              <ChangedText runs={sheet.runs} />
            </Sheet>
          ))}
        </div>
      )}
    </>
  )
}

const looks = { plain: 'As it stood', changes: 'Mark what changed since', writers: 'Who wrote this' } as const
type View = keyof typeof looks

function ViewChoice({ view, onView }: { view: View; onView: (view: View) => void }) {
  const options: readonly View[] = ['plain', 'changes', 'writers']
  return (
    <fieldset className="mt-4 flex flex-wrap gap-x-6">
      <legend className="sr-only">How to read it</legend>
      {options.map((option) => (
        <label key={option} className="flex min-h-11 items-center gap-2">
          <input type="radio" name="view" checked={view === option} onChange={() => onView(option)} />
          {looks[option]}
        </label>
      ))}
    </fieldset>
  )
}

type Compared = { sheets: SheetChange[]; drafts: DraftChange[] }

function Summary({ compared, refused }: { compared: Compared | undefined; refused: boolean }) {
  return (
    <p role="status" className="text-soft">
      {summaryOf(compared, refused)}
    </p>
  )
}

function summaryOf(compared: Compared | undefined, refused: boolean): string {
  if (refused) return 'Today’s worksheet is not open to you, so there is nothing to compare with.'
  if (!compared) return 'Fetching today’s worksheet …'
  const parts = compared.sheets.filter(({ changed }) => changed).length
  if (parts === 0 && compared.drafts.length === 0) return 'Nothing has changed since.'
  if (parts === 0) return 'No words have changed since.'
  return parts === 1 ? 'One part has changed since.' : `${parts} parts have changed since.`
}

function Drafts({ drafts }: { drafts: readonly DraftChange[] }) {
  return (
    <ul className="mt-3 grid gap-1">
      {drafts.map(({ topic, before, now }) => (
        <li key={topic}>
          Proposed rating of {attributeLabel(topic)}: {before ?? 'none'} then, {now ?? 'none'} now.
        </li>
      ))}
    </ul>
  )
}

function ReaderSkeleton() {
  return (
    <Loading what="the version">
      <Skeleton className="mt-4 h-5 w-72 max-w-full" />
      <Skeleton className="mt-6 h-32 w-full" />
    </Loading>
  )
}
