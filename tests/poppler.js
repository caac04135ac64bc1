// @ts-check
import { spawnSync } from 'node:child_process'

const isThere = () => spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined

/** The programs of Poppler, which read PDF files as people do: those that are there, else Debian's package. */
export function findPoppler() {
  const installs = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'poppler-utils'],
  ]
  for (const [command = '', ...args] of installs) {
    if (isThere()) return
    console.log(`No Poppler yet: ${command} ${args.join(' ')}`)
    spawnSync(command, args, { stdio: 'inherit' })
  }
  if (!isThere()) throw new Error('The tests of the PDF need Poppler: install poppler-utils.')
}
