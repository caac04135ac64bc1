import Link from 'next/link'
import { PdfDownload } from './pdf-download'

type DownloadsProps = {
  /** Where the files are, without their ending. */
  address: string
  /** What of the report the files show; empty for everything. */
  query: string
  /** The whole of a version: its JSON is the frozen content. */
  isWhole: boolean
}

const files = [
  { ending: 'docx', name: 'Word', about: 'to go on writing' },
  { ending: 'xlsx', name: 'Excel', about: 'all tables' },
  { ending: 'csv', name: 'CSV', about: 'one row a rating' },
  { ending: 'json', name: 'JSON', about: 'everything' },
]

/** The report as files to go on working with. */
export function Downloads({ address, query, isWhole }: DownloadsProps) {
  return (
    <section aria-label="Files" className="screen-only">
      <h2 className="text-base font-semibold">Files</h2>
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        <li>
          <PdfDownload address={`${address}.pdf${query && `?${query}`}`} />
        </li>
        {files.map(({ ending, name, about }) => (
          <li key={ending}>
            <a href={`${address}.${ending}${query && `?${query}`}`} download className="link">
              {name}
            </a>{' '}
            <span className="text-sm text-soft">{about}</span>
          </li>
        ))}
      </ul>
      {isWhole && (
        <p className="mt-1.5 text-sm text-soft">
          The JSON file is the report as it was frozen; the PDF carries it inside.{' '}
          <Link href="/verify" className="link">
            Check a file
          </Link>
        </p>
      )}
    </section>
  )
}
