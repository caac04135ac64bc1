import type { Edge } from './tree.ts'

/**
 * Every circle between the folders of `top`, the shortest through each folder, with the files that make it. A file that
 * lies in `top` itself counts as a folder of its own. Types count too: folders that know of each other are one.
 */
export function circlesBetween(top: string, edges: readonly Edge[]): string[] {
  const ties = tiesOf(top, edges)
  const told = new Set<string>()
  const circles: string[] = []
  for (const start of ties.keys()) {
    const circle = shortestWay(ties, start)
    if (!circle) continue
    const members = circle
      .map(([folder]) => folder)
      .sort()
      .join(' ')
    if (told.has(members)) continue
    told.add(members)
    circles.push(inWords(circle))
  }
  return circles
}

/** From folder to folder, with one import that ties them. */
type Ties = ReadonlyMap<string, ReadonlyMap<string, Edge>>
type Step = readonly [folder: string, by: Edge]

function tiesOf(top: string, edges: readonly Edge[]): Ties {
  const ties = new Map<string, Map<string, Edge>>()
  for (const edge of edges) {
    const [from, to] = [folderIn(top, edge.from), folderIn(top, edge.to)]
    if (from === undefined || to === undefined || from === to || edge.isPackage) continue
    const others = ties.get(from) ?? new Map<string, Edge>()
    if (!others.has(to)) others.set(to, edge)
    ties.set(from, others)
  }
  return ties
}

function folderIn(top: string, path: string): string | undefined {
  const [first, second] = path.split('/')
  return first === top && second !== undefined ? `${first}/${second}` : undefined
}

/** The shortest way from a folder back to itself, breadth first. */
function shortestWay(ties: Ties, start: string): Step[] | undefined {
  const ways: Step[][] = [[]]
  const seen = new Set<string>()
  for (const way of ways) {
    const at = way.length === 0 ? start : folderAfter(way)
    for (const [next, by] of ties.get(at) ?? []) {
      const longer: Step[] = [...way, [next, by]]
      if (next === start) return longer
      if (seen.has(next)) continue
      seen.add(next)
      ways.push(longer)
    }
  }
  return undefined
}

function folderAfter(way: readonly Step[]): string {
  return way.at(-1)?.[0] ?? ''
}

function inWords(circle: readonly Step[]): string {
  const folders = [folderAfter(circle), ...circle.map(([folder]) => folder)]
  return [`${folders.join(' → ')}:`, ...circle.map(([, { from, to }]) => `  ${from} imports ${to}`)].join('\n')
}
