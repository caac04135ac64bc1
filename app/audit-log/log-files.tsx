'use client'

import { useMutation } from '@tanstack/react-query'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPCClient } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { saveEncoded } from '@/app/ui/save-file'
import type { Asked } from './log-filter'

const formats = [
  { format: 'csv', name: 'CSV' },
  { format: 'json', name: 'JSON' },
] as const

/** Downloads the events that were asked for. */
export function LogFiles({ assessmentId, asked }: { assessmentId?: string; asked: Asked }) {
  const { auditLog } = useTRPCClient()
  const file = useMutation({
    mutationFn: (format: (typeof formats)[number]['format']) =>
      assessmentId === undefined
        ? auditLog.fileOfOrganisation.query({ ...asked, format })
        : auditLog.fileOfAssessment.query({ assessmentId, ...asked, format }),
    onSuccess: saveEncoded,
  })
  return (
    <div className="flex flex-wrap items-center gap-2">
      {formats.map(({ format, name }) => (
        <Button key={format} busy={file.isPending && file.variables === format} onClick={() => file.mutate(format)}>
          Download {name}
        </Button>
      ))}
      {file.isError && (
        <Notice kind="problem" className="basis-full">
          {sentenceOf(file.error)}
        </Notice>
      )}
    </div>
  )
}
