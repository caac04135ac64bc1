// @ts-check
import { spawnSync } from 'node:child_process'

const isThere = () => spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0

/** LibreOffice, which reads Word and Excel files as an office does: the one that is there, else Debian's packages. */
export function findLibreOffice() {
  const installs = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  ]
  for (const [command = '', ...args] of installs) {
    if (isThere()) return
    console.log(`No LibreOffice yet: ${command} ${args.join(' ')}`)
    spawnSync(command, args, { stdio: 'inherit' })
  }
  if (!isThere()) {
    throw new Error('The tests of Word and Excel files need LibreOffice: install its Writer and its Calc.')
  }
}
