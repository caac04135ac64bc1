'use client'

import { useMutation } from '@tanstack/react-query'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPCClient } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { saveEncoded } from '@/app/ui/save-file'

const formats = [
  { format: 'xlsx', name: 'Excel' },
  { format: 'csv', name: 'CSV' },
  { format: 'json', name: 'JSON' },
] as const

/** Downloads a model, or without one the template, in each format that is read again. */
export function DownloadButtons({ label, model }: { label: string; model?: { id: string; version: string } }) {
  const api = useTRPCClient()
  const fetchFile = useMutation({
    mutationFn: (format: (typeof formats)[number]['format']) =>
      model ? api.model.export.query({ ...model, format }) : api.model.template.query({ format }),
    onSuccess: saveEncoded,
  })
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden="true" className="mr-1 text-soft">
        {label}
      </span>
      {formats.map(({ format, name }) => (
        <Button
          key={format}
          size="small"
          busy={fetchFile.isPending && fetchFile.variables === format}
          onClick={() => fetchFile.mutate(format)}
        >
          {name}
        </Button>
      ))}
      {fetchFile.isError && (
        <Notice kind="problem" className="basis-full">
          {sentenceOf(fetchFile.error)}
        </Notice>
      )}
    </fieldset>
  )
}
