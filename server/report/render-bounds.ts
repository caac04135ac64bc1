import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** What one file of a report may take. More means that something is wrong with it, and others wait. */
export const renderBounds = {
  ms: 60_000,
  /** Characters of the report, and bytes of the file made of it. */
  content: 64 * 1024 * 1024,
  file: 256 * 1024 * 1024,
  /** Memory of the process: 1,000 pages take 2.2 GB. */
  resident: 3 * 1024 ** 3,
}

const pageBytes = 4096
const lookEveryMs = 250

/** Calls once a process takes more memory than it may, as Linux tells it; elsewhere never. Returns how to stop. */
export function watchMemory({ pid }: ChildProcess, most: number, tooMuch: () => void): () => void {
  if (process.platform !== 'linux' || pid === undefined) return () => {}
  const look = setInterval(async () => {
    const [, pages = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')).split(' ')
    if (Number(pages) * pageBytes > most) tooMuch()
  }, lookEveryMs)
  look.unref()
  return () => clearInterval(look)
}
