import { levelInWords } from '../measurement/level.ts'
import type { ExpectedLevel } from './expected.ts'

/** What an action would do to the level of a process, as a sentence. */
export function expectedInWords(processName: string, { level, expectedLevel }: ExpectedLevel): string {
  const now = levelInWords(level)
  if (level === expectedLevel) return `${processName} stays ${level === null ? now : `at ${now}`} by it alone.`
  return `${processName} would then have ${levelInWords(expectedLevel)}; it ${level === null ? 'is' : 'has'} ${now} now.`
}
