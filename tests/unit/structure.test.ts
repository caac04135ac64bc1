import { expect, test } from 'vitest'
import { circlesBetween } from '../structure/circles.ts'
import { wrongDirections } from '../structure/directions.ts'
import { importsIn } from '../structure/import.ts'
import { edgesOf } from '../structure/tree.ts'

const edges = (files: Record<string, string>) => edgesOf(new Map(Object.entries(files)))

const sound = {
  'app/room/room.tsx': `import { roles } from '@/lib/role'\nimport type { Plan } from '@/server/plan/plan'\nimport './room.css'\n`,
  'server/assay.ts': `import { plan } from './plan/plan.ts'\nimport { serve } from './http/serve.ts'\n`,
  'server/plan/plan.ts': `import { roles } from '../../lib/role.ts'\nimport { serve } from '../http/serve.ts'\n`,
  'server/http/serve.ts': `import { createServer } from 'node:http'\n`,
  'lib/role.ts': `import type * as Y from 'yjs'\nimport { z } from 'zod'\n`,
}

test('a tree that keeps the directions and has no circle passes', () => {
  expect(wrongDirections(edges(sound))).toEqual([])
  expect(circlesBetween('server', edges(sound))).toEqual([])
})

test('a circle between folders is told once, with the files that make it', () => {
  const tied = { ...sound, 'server/http/serve.ts': `import type { Plan } from '../team/team.ts'\n` }
  const team = { 'server/team/team.ts': `export { plan } from '../plan/plan.ts'\n` }
  expect(circlesBetween('server', edges({ ...tied, ...team }))).toEqual([
    [
      'server/plan → server/http → server/team → server/plan:',
      '  server/plan/plan.ts imports server/http/serve.ts',
      '  server/http/serve.ts imports server/team/team.ts',
      '  server/team/team.ts imports server/plan/plan.ts',
    ].join('\n'),
  ])
})

test('a file of the root that is imported by what it imports makes a circle too', () => {
  const tied = { ...sound, 'server/http/serve.ts': `import '../assay.ts'\n` }
  expect(circlesBetween('server', edges(tied))).toHaveLength(2)
})

test.each([
  ['lib/role.ts', `import { plan } from '../server/plan/plan.ts'`, /^lib\/role.ts imports server\/plan\/plan.ts/],
  ['lib/role.ts', `import { join } from 'node:path'`, /the package node:path/],
  ['lib/role.ts', `import { useState } from 'react'`, /the package react/],
  ['server/plan/plan.ts', `import type { Room } from '../../app/room/room.tsx'`, /imports nothing of app/],
  ['server/plan/plan.ts', `import { a } from '../../tests/a.ts'`, /imports nothing of tests/],
  ['app/room/room.tsx', `import { type Plan, plan } from '@/server/plan/plan'`, /imports types of server alone/],
  ['app/room/room.tsx', `const plan = await import('@/server/plan/plan')`, /imports types of server alone/],
  ['app/room/room.tsx', `export * from '@/server/plan/plan'`, /imports types of server alone/],
])('%s must not say %s', (file, source, told) => {
  const [problem, ...more] = wrongDirections(edges({ ...sound, [file]: `${source}\n` }))
  expect(problem).toMatch(told)
  expect(more).toEqual([])
})

test.each([
  [`import {\n  a,\n  type B,\n} from './a.ts'`, './a.ts', false],
  [`import {\n  type A,\n  type B,\n} from './a.ts'`, './a.ts', true],
  [`import type { A } from './a.ts'`, './a.ts', true],
  [`export type { A } from './a.ts'`, './a.ts', true],
  [`import type from './a.ts'`, './a.ts', false],
  [`import a, { type B } from './a.ts'`, './a.ts', false],
  [`type A = typeof import('./a.ts')`, './a.ts', true],
  [`  const { a } = await import('./a.ts')`, './a.ts', false],
  [`import "./a.css"`, './a.css', false],
])('%j is read', (source, specifier, typeOnly) => {
  expect(importsIn(source)).toEqual([{ specifier, typeOnly }])
})

test('comments and texts are no imports, and what follows an address still is', () => {
  const source = [
    `// import { a } from './a.ts'`,
    `/*`,
    `import { b } from './b.ts'`,
    ` */`,
    `const home = 'https://example.org' // from 'nowhere'`,
    `export const from = 'here'`,
    `import { c } from './c.ts'`,
  ].join('\n')
  expect(importsIn(source)).toEqual([{ specifier: './c.ts', typeOnly: false }])
})
