import type { Output } from '@/app/trpc/client'
import { momentInWords } from '@/app/ui/day'
import { Notice } from '@/app/ui/notice'
import type { Fingerprint } from './fingerprint'

type VerdictProps = { file: Fingerprint; publication: Output['report']['verify'] }

/** Whether the file is a published report, in a sentence, with the hash that says so. */
export function Verdict({ file, publication }: VerdictProps) {
  const hash = (
    <p className="mt-2 text-sm text-soft">
      SHA-256 of {file.name}: <code className="break-all">{file.sha256}</code>
    </p>
  )
  if (!publication) {
    return (
      <Notice kind="problem" title="This file is not a report that was published here">
        It was changed since, is the file of a draft, or comes from another installation. Ask who gave it to you for the
        file as it was published.
        {hash}
      </Notice>
    )
  }
  const { organisation, version, publishedAt, newestVersion } = publication
  const isNewest = version === newestVersion
  return (
    <Notice
      kind={isNewest ? 'note' : 'attention'}
      title={`Unchanged: version ${version}, published by ${organisation} on ${momentInWords(publishedAt)}`}
    >
      {isNewest
        ? 'No later version has taken its place.'
        : `Version ${newestVersion} has been published since. Ask the lead assessor for it.`}
      {hash}
    </Notice>
  )
}
