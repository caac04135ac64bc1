import { levelInWords } from '../measurement/level.ts'
import type { ExpectedLevel } from './expected.ts'
import { actionStateNames, type Progress } from './progress.ts'

/** What an action would do to the level of a process, as a sentence. */
export function expectedInWords(processName: string, { level, expectedLevel }: ExpectedLevel): string {
  const now = levelInWords(level)
  if (level === expectedLevel) return `${processName} stays ${level === null ? now : `at ${now}`} by it alone.`
  return `${processName} would then have ${levelInWords(expectedLevel)}; it ${level === null ? 'is' : 'has'} ${now} now.`
}

/** How far an action has come: "Done, 7 December 2026 (Ines Calder)". */
export function progressInWords({ state, since, by, reason }: Progress, dayInWords: (iso: string) => string): string {
  const name = actionStateNames[state]
  const said = since === null ? name : `${name}, ${dayInWords(since)}${by && ` (${by})`}`
  return reason === '' ? said : `${said}: ${reason}`
}
