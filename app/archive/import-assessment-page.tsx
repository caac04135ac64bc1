'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { PageFrame } from '@/app/shell/page-frame'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'
import { type ImportedArchive, sendArchive } from './send-archive'

/** Brings an assessment in from the file another installation wrote, or this one. */
export function ImportAssessmentPage() {
  const [file, setFile] = useState<File>()
  const input = useId()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: sendArchive,
    onSuccess: () => queries.invalidateQueries({ queryKey: trpc.assessment.list.queryKey() }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (file) send.mutate(file)
  }
  return (
    <PageFrame title="Import an assessment">
      <h1 className="text-3xl">Import an assessment</h1>
      <p className="measure mt-2 mb-8 text-soft">
        From the archive that its lead assessor downloads at the end of its plan. You become its lead here; everybody
        else comes along by name, without a way to sign in.
      </p>
      {send.data ? (
        <Imported imported={send.data} />
      ) : (
        <form onSubmit={submit} className="grid max-w-2xl gap-5 border-t border-edge pt-5">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
            <label htmlFor={input} className="font-semibold">
              Archive of an assessment (.zip)
            </label>
            <input
              id={input}
              type="file"
              accept=".zip,application/zip"
              disabled={send.isPending}
              onChange={(event) => {
                send.reset()
                setFile(event.target.files?.[0])
              }}
              className="max-w-full rounded-md border border-edge bg-paper p-2 file:mr-4 file:min-h-9 file:rounded-md file:border file:border-edge file:bg-ground file:px-4 file:font-semibold file:text-ink"
            />
          </div>
          {send.isError && <Notice kind="problem">{send.error.message}</Notice>}
          {send.isPending && (
            <p role="status" className="text-soft">
              Sending and checking the archive … Large ones take a minute.
            </p>
          )}
          <div>
            <Button type="submit" variant="primary" disabled={!file} busy={send.isPending}>
              Import the assessment
            </Button>
          </div>
        </form>
      )}
    </PageFrame>
  )
}

function Imported({ imported: { id, title, copy, openItems, people } }: { imported: ImportedArchive }) {
  return (
    <div className="max-w-2xl">
      <Notice
        title={`“${title}” is here`}
        action={
          <LinkButton href={`/assessments/${id}`} variant="primary">
            Open the assessment
          </LinkButton>
        }
      >
        <p>
          {copy
            ? 'It was here already, so this is a copy of it. The one that was here is as it was.'
            : 'Everything in the archive was checked and is here as it was there.'}
        </p>
        {people.length > 0 && (
          <p className="mt-2">
            {people.length === 1 ? 'One person came' : `${people.length} people came`} along by name. Invite those who
            are to go on; take out of the team those who are not.
          </p>
        )}
        {openItems > 0 && (
          <p className="mt-2">
            {openItems === 1 ? 'One item was' : `${openItems} items were`} being rated when the archive was made. Open
            {openItems === 1 ? ' it' : ' them'} again: those ballots are not in it.
          </p>
        )}
      </Notice>
    </div>
  )
}
