import { resolve } from 'node:path'
import { circlesBetween } from './circles.ts'
import { wrongDirections } from './directions.ts'
import { edgesOf, readTree } from './tree.ts'

/** Part of `npm run check`: who imports whom. Fails on a circle between folders and on an import against the floors. */
const root = resolve(import.meta.dirname, '../..')
const edges = edgesOf(readTree(root, ['app', 'server', 'lib', 'prisma']))
const problems = [...wrongDirections(edges), ...['app', 'server', 'lib'].flatMap((top) => circlesBetween(top, edges))]

for (const problem of problems) console.error(problem)
if (problems.length > 0) {
  console.error(`\n${problems.length} imports or circles against the structure. Move what is shared below both sides.`)
  process.exit(1)
}
