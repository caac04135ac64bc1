import type { ExpectedLevel } from './expected.ts'

/** What an action would do to the level of a process, as a sentence. */
export function expectedInWords(processName: string, { level, expectedLevel }: ExpectedLevel): string {
  return level === expectedLevel
    ? `${processName} stays at level ${level} by it alone.`
    : `${processName} would then have level ${expectedLevel}; it has level ${level} now.`
}
