'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Button } from '@/app/ui/button'
import { momentInWords } from '@/app/ui/day'
import { Printer } from '@/app/ui/icons'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { queryOfChoice } from '@/lib/report/choice'
import { mayAct, reportStateNames } from '@/lib/report/life'
import { isWhole } from '@/lib/report/naming'
import type { ReportChoice } from '@/lib/report/sections'
import { ChoicePanel } from './choice-panel'
import type { Look } from './document/report-document'
import { Downloads } from './downloads'
import { LookForm } from './look-form'
import { NewVersion } from './new-version'
import { ShareLinks } from './share-links'

export type ReportVersion = Output['report']['list'][number]

type VersionsPanelProps = {
  assessmentId: string
  versions: UseQueryResult<ReportVersion[], unknown>
  /** undefined: the report as it stands now. */
  chosen: number | undefined
  onChoose: (version: number | undefined) => void
  mayIssue: boolean
  /** What of it is shown. */
  choice: ReportChoice
  onChoice: (choice: ReportChoice) => void
  look: Look & { mayChange: boolean }
}

/** Which version is on the screen, and what the lead can do with it. */
export function VersionsPanel({
  assessmentId,
  versions,
  chosen,
  onChoose,
  mayIssue,
  choice,
  onChoice,
  look,
}: VersionsPanelProps) {
  return (
    <div className="grid gap-6">
      <Loaded query={versions} skeleton={<PanelSkeleton />}>
        {(list) => {
          const shown = list.find(({ version }) => version === chosen)
          return (
            <>
              <fieldset>
                <legend className="mb-1.5 font-semibold">Version</legend>
                <div className="border-t border-edge">
                  <Choice
                    name="As it stands now"
                    about={list.length === 0 ? 'Nothing is issued yet' : 'Not issued'}
                    chosen={shown === undefined}
                    onChoose={() => onChoose(undefined)}
                  />
                  {list.map(({ id, version, state, publishedAt, publishedBy, signatures }) => (
                    <Choice
                      key={id}
                      name={`Version ${version}`}
                      about={`${reportStateNames[state]}, ${momentInWords(publishedAt)}${publishedBy ? `, ${publishedBy}` : ''}${signatures.length > 0 ? `. Signed by ${signatures.map(({ name }) => name).join(', ')}` : ''}`}
                      chosen={version === chosen}
                      onChoose={() => onChoose(version)}
                    />
                  ))}
                </div>
              </fieldset>
              {mayIssue && shown === undefined && (
                <NewVersion assessmentId={assessmentId} versions={list} onMade={onChoose} />
              )}
              {mayIssue && shown && (mayAct(shown.state, 'share') || shown.links.length > 0) && (
                <ShareLinks assessmentId={assessmentId} report={shown} />
              )}
              <ChoicePanel choice={choice} onChange={onChoice} />
              <Downloads
                address={`/api/reports/${assessmentId}/${shown?.id ?? 'draft'}`}
                query={queryOfChoice(choice).toString()}
                isWhole={shown !== undefined && isWhole(choice)}
              />
            </>
          )
        }}
      </Loaded>
      <div>
        <Button size="small" onClick={() => window.print()}>
          <Printer />
          Print
        </Button>
      </div>
      {mayIssue && look.mayChange && <LookForm assessmentId={assessmentId} look={look} />}
    </div>
  )
}

type ChoiceProps = { name: string; about: string; chosen: boolean; onChoose: () => void }

function Choice({ name, about, chosen, onChoose }: ChoiceProps) {
  return (
    <label className="flex items-start gap-3 border-b border-line px-1 py-2 has-checked:bg-paper">
      <input
        type="radio"
        name="version"
        checked={chosen}
        onChange={onChoose}
        className="mt-[0.25em] size-5 accent-[var(--rate-ink)]"
      />
      <span>
        <span className="font-semibold">{name}</span>
        <span className="tabular block text-sm text-soft">{about}</span>
      </span>
    </label>
  )
}

function PanelSkeleton() {
  return (
    <Loading what="the versions">
      <div className="grid gap-3">
        <Skeleton className="h-12 w-full" />
        <Skeleton className="h-12 w-full" />
        <Skeleton className="h-11 w-48" />
      </div>
    </Loading>
  )
}
