'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Field, Select } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { DomainError } from '@/lib/errors'
import { useRefreshComparison } from './use-comparison'

/** Two ways to an earlier result: another assessment of the organisation, or the JSON file of a report. */
export function AddResult({ assessmentId }: { assessmentId: string }) {
  const trpc = useTRPC()
  const refresh = useRefreshComparison()
  const file = useId()
  const [chosen, setChosen] = useState('')
  const [unreadable, setUnreadable] = useState<string>()
  const choices = useQuery(trpc.comparison.choices.queryOptions({ assessmentId }))
  const add = useMutation(trpc.comparison.add.mutationOptions({ onSuccess: refresh }))
  const addFile = useMutation(trpc.comparison.addFile.mutationOptions({ onSuccess: refresh }))
  const earlierId = chosen || (choices.data?.[0]?.id ?? '')

  async function read(report: File | undefined) {
    setUnreadable(undefined)
    addFile.reset()
    if (!report) return
    // The report stays here: what is compared is drawn from it in this page, and nothing else is sent.
    const { parseReport } = await import('@/lib/report/parse')
    const { snapshotOf } = await import('@/lib/comparison/snapshot')
    try {
      addFile.mutate({ assessmentId, snapshot: snapshotOf(parseReport(JSON.parse(await report.text()))) })
    } catch (error) {
      setUnreadable(
        error instanceof DomainError
          ? error.message
          : 'This file is no JSON. Choose the JSON file that the report page gives.',
      )
    }
  }

  return (
    <div className="grid max-w-5xl gap-x-10 gap-y-6 md:grid-cols-2">
      <div>
        {choices.data?.length === 0 ? (
          <p className="text-soft">
            You are on no other assessment of this organisation that has results. Bring in the file of a report instead.
          </p>
        ) : (
          <>
            <Field label="Another assessment" hint="Of this organisation, with results, that you are a member of.">
              {(control) => (
                <Select {...control} value={earlierId} onChange={({ target }) => setChosen(target.value)}>
                  {choices.data?.map(({ id, title, unit, shared }) => (
                    <option key={id} value={id}>
                      {title}, {unit}: {shared === 1 ? '1 process' : `${shared} processes`} in common
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Button
              className="mt-3"
              busy={add.isPending}
              disabled={earlierId === ''}
              onClick={() => add.mutate({ assessmentId, earlierId })}
            >
              Compare with it
            </Button>
          </>
        )}
        {add.isError && (
          <Notice kind="problem" className="mt-3">
            {sentenceOf(add.error)}
          </Notice>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-1.5">
        <label htmlFor={file} className="font-semibold">
          The file of a report
        </label>
        <p id={`${file}-hint`} className="text-sm text-soft">
          The JSON that a report page gives, of this installation or another. It is read in this page; levels and
          profiles are kept, names of people are not.
        </p>
        <input
          id={file}
          type="file"
          accept=".json"
          aria-describedby={`${file}-hint`}
          onChange={(event) => void read(event.target.files?.[0])}
          className="max-w-full rounded-md border border-edge bg-paper p-2 file:mr-4 file:min-h-9 file:rounded-md file:border file:border-edge file:bg-ground file:px-4 file:font-semibold file:text-ink"
        />
        {(unreadable !== undefined || addFile.isError) && (
          <Notice kind="problem" className="mt-3">
            {unreadable ?? sentenceOf(addFile.error)}
          </Notice>
        )}
      </div>
    </div>
  )
}
