'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { momentInWords } from '@/app/ui/day'
import { Checkbox, Field, TextArea } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { useRefreshVersions } from './use-refresh-versions'
import type { ReportVersion } from './versions-panel'

type RemarksProps = { assessmentId: string; version: ReportVersion; mayRemark: boolean }

/** What members said of a version in review, and a way to say more while it is. */
export function Remarks({ assessmentId, version, mayRemark }: RemarksProps) {
  const [text, setText] = useState('')
  const [asks, setAsks] = useState(false)
  const box = useId()
  const trpc = useTRPC()
  const refresh = useRefreshVersions()
  const remark = useMutation(
    trpc.report.remark.mutationOptions({
      onSuccess: async () => {
        setText('')
        setAsks(false)
        await refresh()
      },
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    remark.mutate({ assessmentId, reportId: version.id, kind: asks ? 'change' : 'remark', text })
  }
  return (
    <div className="mt-3 grid gap-3">
      {version.remarks.length > 0 && (
        <ul aria-label="Remarks" className="grid gap-2">
          {version.remarks.map(({ id, by, kind, text, at }) => (
            <li key={id} className="border-l-2 border-edge pl-3">
              <p className="text-sm text-soft">
                <bdi>{by}</bdi>, {momentInWords(at)}
                {kind === 'change' && <strong className="text-ink"> asks for a change</strong>}
              </p>
              <p className="break-words whitespace-pre-line">{text}</p>
            </li>
          ))}
        </ul>
      )}
      {mayRemark && (
        <form onSubmit={submit} className="grid justify-items-start gap-2">
          <Field label="Your remark" className="w-full">
            {(control) => (
              <TextArea {...control} value={text} maxLength={1000} onChange={({ target }) => setText(target.value)} />
            )}
          </Field>
          <label htmlFor={box} className="flex min-h-8 items-center gap-2">
            <Checkbox id={box} checked={asks} onChange={({ target }) => setAsks(target.checked)} />
            Ask for a change
          </label>
          <Button type="submit" size="small" busy={remark.isPending} disabled={text.trim() === ''}>
            Remark
          </Button>
          {remark.isError && <Notice kind="problem">{sentenceOf(remark.error)}</Notice>}
        </form>
      )}
    </div>
  )
}
