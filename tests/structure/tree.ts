import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Import, importsIn } from './import.ts'

/** Source files by their path from the root, with their text. */
export type Tree = ReadonlyMap<string, string>

/** One file that imports another, or a package: then `to` is its name. */
export type Edge = { from: string; to: string; typeOnly: boolean; isPackage: boolean }

const written = /\.(ts|tsx|js|mjs)$/
const madeByOthers = /(^|\/)(node_modules|generated|\.[^/]*)(\/|$)/

/** The sources of these folders, without what is generated. */
export function readTree(root: string, folders: readonly string[]): Tree {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && written.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((path) => !madeByOthers.test(path)),
  )
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

export function edgesOf(tree: Tree): Edge[] {
  return [...tree].flatMap(([from, source]) => importsIn(source).map((found) => edgeOf(tree, from, found)))
}

function edgeOf(tree: Tree, from: string, { specifier, typeOnly }: Import): Edge {
  const path = specifier.startsWith('.')
    ? posix.join(posix.dirname(from), specifier)
    : specifier.startsWith('@/')
      ? specifier.slice(2)
      : undefined
  if (path === undefined) return { from, to: specifier, typeOnly, isPackage: true }
  const endings = ['', '.ts', '.tsx', '.js', '/index.ts']
  const to = endings.map((ending) => path + ending).find((candidate) => tree.has(candidate)) ?? path
  return { from, to, typeOnly, isPackage: false }
}
