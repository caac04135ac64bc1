import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

type Import = { from: string; specifier: string; typeOnly: boolean }

/** Every import of the files in a folder, specifiers of our own files as paths from the root. */
function importsOf(folder: string): Import[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('generated'))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name)
      const source = readFileSync(file, 'utf8')
      const statements = [
        ...source.matchAll(/^(?:import|export)\s(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]/gm),
        ...source.matchAll(/^import\s(type\s)?['"]([^'"]+)['"]/gm),
        ...source.matchAll(/import\((type\s)?['"]([^'"]+)['"]\)/g),
      ]
      return statements.map(([, type, specifier = '']) => ({
        from: relative(root, file),
        specifier: specifier.startsWith('.')
          ? relative(root, resolve(dirname(file), specifier))
          : specifier.replace(/^@\//, ''),
        typeOnly: type !== undefined,
      }))
    })
}

const isIn = (folder: string) => (specifier: string) => specifier.startsWith(`${folder}/`)
const listed = (imports: Import[]) => imports.map(({ from, specifier }) => `${from} → ${specifier}`)

test('lib imports nothing but itself, Yjs and small pure packages', () => {
  const allowed = ['yjs', 'zod', 'lib0']
  const foreign = importsOf('lib').filter(
    ({ specifier }) => !isIn('lib')(specifier) && !allowed.some((name) => specifier === name || isIn(name)(specifier)),
  )
  expect(listed(foreign)).toEqual([])
})

test('pages import the server as types only', () => {
  const values = importsOf('app').filter(({ specifier, typeOnly }) => isIn('server')(specifier) && !typeOnly)
  expect(listed(values)).toEqual([])
})

test('the server imports no page', () => {
  expect(listed(importsOf('server').filter(({ specifier }) => isIn('app')(specifier)))).toEqual([])
})

test('nothing of the product imports its tests', () => {
  const imports = ['app', 'server', 'lib', 'prisma'].flatMap(importsOf)
  expect(listed(imports.filter(({ specifier }) => isIn('tests')(specifier)))).toEqual([])
})
