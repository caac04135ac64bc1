'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Field, Select, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { mayAct } from '@/lib/report/life'
import { isWhole } from '@/lib/report/naming'
import { leftOutInWords, type ReportChoice, shareDefault, shownSections } from '@/lib/report/sections'
import { SectionChoice } from './section-choice'
import { ShareLink } from './share-link'
import type { ReportVersion } from './versions-panel'

const spans = [7, 30, 90, 365]

/** Links that open this version without an account. */
export function ShareLinks({ assessmentId, report }: { assessmentId: string; report: ReportVersion }) {
  const [days, setDays] = useState(30)
  const [choice, setChoice] = useState<ReportChoice>(shareDefault)
  const [passcode, setPasscode] = useState('')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const share = useMutation(
    trpc.report.share.mutationOptions({
      onSuccess: async () => {
        setPasscode('')
        await queries.invalidateQueries({ queryKey: trpc.report.list.queryKey() })
      },
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    share.mutate({
      assessmentId,
      reportId: report.id,
      days,
      ...(passcode.trim() !== '' && { passcode }),
      choice: { ...choice, sections: shownSections(choice.sections) },
    })
  }
  return (
    <section aria-label="Share links">
      <h2 className="text-base">Share version {report.version}</h2>
      <p className="text-sm text-soft">
        Whoever has a link reads it without an account, {choice.naming === 'names' ? 'names included' : 'by role'}
        {isWhole(choice) ? '' : `, without ${leftOutInWords(choice)}`}.
      </p>
      {mayAct(report.state, 'share') && (
        <>
          <form onSubmit={submit} className="mt-3 flex flex-wrap items-end gap-2">
            <Field label="Open for" className="grow">
              {(control) => (
                <Select {...control} value={days} onChange={({ target: { value } }) => setDays(Number(value))}>
                  {spans.map((span) => (
                    <option key={span} value={span}>
                      {span} days
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field
              label="Passcode"
              optional
              hint="Six characters at least. Tell it apart from the link."
              className="w-full"
            >
              {(control) => (
                <TextInput
                  {...control}
                  autoComplete="off"
                  value={passcode}
                  maxLength={100}
                  onChange={({ target }) => setPasscode(target.value)}
                />
              )}
            </Field>
            <Button type="submit" variant={report.links.length === 0 ? 'primary' : 'plain'} busy={share.isPending}>
              Make a link
            </Button>
          </form>
          <details className="mt-3">
            <summary className="min-h-8 cursor-pointer">What the link shows</summary>
            <div className="mt-2">
              <SectionChoice choice={choice} onChange={setChoice} />
            </div>
          </details>
        </>
      )}
      {share.isError && (
        <Notice kind="problem" className="mt-3">
          {sentenceOf(share.error)}
        </Notice>
      )}
      {report.links.length > 0 && (
        <ul className="mt-4 border-t border-line">
          {report.links.map((link) => (
            <li key={link.id} className="border-b border-line py-2.5">
              <ShareLink assessmentId={assessmentId} link={link} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
