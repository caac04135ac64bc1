import { Signatures } from '@/app/report/signatures'
import type { Output } from '@/app/trpc/client'
import { momentInWords } from '@/app/ui/day'
import { Notice } from '@/app/ui/notice'
import type { Fingerprint } from './fingerprint'

type Publication = NonNullable<Output['report']['verify']>
type VerdictProps = { file: Fingerprint; publication: Publication | null }

const about: Record<Publication['file'], string> = {
  whole: 'It is the file as it left this installation, to the byte.',
  copy: 'It is a copy that does not show the whole report, as it left this installation, to the byte.',
  content:
    'The content it carries is the one that was issued. The file around it is not as it left this installation, so what its pages show may have been changed.',
}

/** Whether the file is an issued report, in a sentence, with the hash that says so. */
export function Verdict({ file, publication }: VerdictProps) {
  const hash = (
    <p className="mt-2 text-sm text-soft">
      SHA-256 of {file.name}: <code className="break-all">{file.sha256}</code>
    </p>
  )
  if (!publication) {
    return file.contentSha256 === undefined ? (
      <Notice kind="problem" title="This file is not known here">
        It is no report of Assay, was changed since, or comes from another installation. Ask who gave it to you for the
        file as it was issued.
        {hash}
      </Notice>
    ) : (
      <Notice kind="problem" title="This file is not a report that was issued here">
        It is written as a report, and its content was changed since, is the one of a draft, or comes from another
        installation. Ask who gave it to you for the file as it was issued.
        {hash}
      </Notice>
    )
  }
  const { elsewhere, organisation, title, version, state, publishedAt, ended, signatures } = publication
  return (
    <Notice
      kind={state === 'issued' && publication.file !== 'content' && elsewhere === '' ? 'note' : 'attention'}
      title={`${publication.file === 'content' ? 'Content unchanged' : 'Unchanged'}: version ${version} of “${title}”, issued by ${elsewhere || organisation} on ${momentInWords(publishedAt)}`}
    >
      {elsewhere === '' ? (
        <p>{about[publication.file]}</p>
      ) : (
        <p>
          It was issued elsewhere and came here with the archive of its assessment: it is as it came. Whether it was
          issued as it is, only {elsewhere} can say.
        </p>
      )}
      {ended ? (
        <p>
          {ended.by === null ? 'It was withdrawn' : `Version ${ended.by} took its place`} on {momentInWords(ended.at)}
          {ended.reason ? `: ${ended.reason}` : '.'}
        </p>
      ) : (
        <p>No later version has taken its place.</p>
      )}
      <Signatures signatures={signatures} />
      {hash}
    </Notice>
  )
}
