// @ts-check
import { spawnSync } from 'node:child_process'

const programs = ['pdftotext', 'mutool']
const isThere = () => programs.every((program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined)

/** Two readers of PDF files, Poppler and MuPDF, which see a file as people's own do: those that are there, else Debian's. */
export function findPdfReaders() {
  const installs = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'poppler-utils', 'mupdf-tools'],
  ]
  for (const [command = '', ...args] of installs) {
    if (isThere()) return
    console.log(`No readers of PDF yet: ${command} ${args.join(' ')}`)
    spawnSync(command, args, { stdio: 'inherit' })
  }
  if (!isThere()) throw new Error('The tests of the PDF need Poppler and MuPDF: install poppler-utils and mupdf-tools.')
}
