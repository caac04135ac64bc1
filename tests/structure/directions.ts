import type { Edge } from './tree.ts'

/** Which part of the program may import which: the floors of ARCHITECTURE.md, and who stands outside of them. */
type Floor = {
  values: readonly string[]
  /** Of these types alone, which are gone when the program runs. */
  types?: readonly string[]
  /** The only packages; left out, any. */
  packages?: readonly string[]
}

const floors: Readonly<Record<string, Floor>> = {
  app: { values: ['app', 'lib'], types: ['server'] },
  server: { values: ['server', 'lib'] },
  lib: { values: ['lib'], packages: ['yjs', 'lib0', 'zod', 'diff'] },
  prisma: { values: ['prisma', 'server', 'lib'] },
}

/** Every import against the directions, in words. Tests may import anything, and nothing but tests imports them. */
export function wrongDirections(edges: readonly Edge[]): string[] {
  return edges.flatMap(({ from, to, typeOnly, isPackage }) => {
    const floor = floors[topOf(from)]
    if (!floor) return []
    const name = topOf(from)
    if (isPackage) {
      const allowed = floor.packages?.some((known) => to === known || to.startsWith(`${known}/`)) ?? true
      return allowed ? [] : [`${from} imports the package ${to}: ${name} imports ${floor.packages?.join(', ')} alone.`]
    }
    const top = topOf(to)
    if (floor.values.includes(top)) return []
    if (floor.types?.includes(top)) {
      return typeOnly ? [] : [`${from} imports values of ${to}: ${name} imports types of ${top} alone.`]
    }
    return [`${from} imports ${to}: ${name} imports nothing of ${top}.`]
  })
}

function topOf(path: string): string {
  return path.split('/', 1)[0] ?? path
}
