import { counted, someOf } from '../words.ts'

/** Of more than these, a drawing names only the highest and the lowest; the table beside it has them all. */
export const mostSpelledOut = 12
const mostNamed = 5

export type Levelled = { name: string; level: number | null; target: number | null }

/** What the levels of processes show, for whoever does not see them. */
export function levelSentences(processes: readonly Levelled[]): string[] {
  const rated = processes.filter((one): one is Levelled & { level: number } => one.level !== null)
  const aimed = rated.filter(({ target }) => target !== null)
  const reached = aimed.filter(({ level, target }) => level >= (target ?? 0)).length
  return [
    ...extremes(rated),
    ...(aimed.length > 0
      ? [`${reached} of ${counted(aimed.length, 'process', 'processes')} at the target level.`]
      : []),
    ...unrated(processes.length - rated.length),
    ...(processes.length <= mostSpelledOut ? processes.map(spelledOut) : []),
  ]
}

function extremes(rated: readonly { name: string; level: number }[]): string[] {
  if (rated.length < 2) return []
  const levels = rated.map(({ level }) => level)
  const highest = Math.max(...levels)
  const lowest = Math.min(...levels)
  if (highest === lowest) return [`All rated processes are at level ${highest}.`]
  const at = (level: number) =>
    someOf(
      rated.filter((one) => one.level === level).map(({ name }) => name),
      mostNamed,
    )
  return [`Highest: level ${highest}, ${at(highest)}.`, `Lowest: level ${lowest}, ${at(lowest)}.`]
}

function unrated(count: number): string[] {
  return count === 0 ? [] : [`${counted(count, 'process is', 'processes are')} not rated.`]
}

function spelledOut({ name, level, target }: Levelled): string {
  const stands = level === null ? 'not rated' : `level ${level}`
  return `${name}: ${stands}${target === null ? '' : `, target ${target}`}.`
}
