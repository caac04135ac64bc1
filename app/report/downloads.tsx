import Link from 'next/link'
import type { PdfStandard } from '@/lib/report/pdf-standard'
import { PdfDownload } from './pdf-download'

type DownloadsProps = {
  /** Where the files are, without their ending. */
  address: string
  /** What of the report the files show; empty for everything. */
  query: string
  /** The whole of a version: its JSON is the frozen content. */
  isWhole: boolean
}

const pdfs: { standard: PdfStandard; name: string; about: string }[] = [
  { standard: 'ua-1', name: 'PDF', about: 'to read, print and sign' },
  { standard: 'a-3a', name: 'PDF/A', about: 'for archives' },
]

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
        {pdfs.map(({ standard, name, about }) => (
          <li key={standard}>
            <PdfDownload address={`${address}.pdf${pdfQuery(query, standard)}`} name={name} about={about} />
          </li>
        ))}
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

/** The PDF for reading is the usual one and needs no asking. */
function pdfQuery(query: string, standard: PdfStandard): string {
  const asked = [query, standard === 'ua-1' ? '' : `standard=${standard}`].filter((part) => part !== '').join('&')
  return asked && `?${asked}`
}
