/** What a file imports or passes on from another, or from a package. */
export type Import = { specifier: string; typeOnly: boolean }

// A string is matched to be skipped, so that an address in it is not taken for a comment.
const stringOrComment = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/\/.*|\/\*[\s\S]*?\*\//g

const statement = /^[ \t]*(?:import|export)\b([^'";()]*?)\bfrom\s*['"]([^'"\n]+)['"]/gm
const bare = /^[ \t]*import\s*['"]([^'"\n]+)['"]/gm
const dynamic = /(\btypeof\s+)?\b(?:import|require)\s*\(\s*['"]([^'"\n]+)['"]/g

/**
 * Every import of a source text, in the order of its kinds. TypeScript 7 has no parser to call, and the formatter sees
 * to it that a statement begins a line, so that expressions over the text are enough.
 */
export function importsIn(source: string): Import[] {
  const code = source.replace(stringOrComment, (found) => (found.startsWith('/') ? ' ' : found))
  return [
    ...[...code.matchAll(statement)].map(([, names = '', specifier = '']) => ({
      specifier,
      typeOnly: namesTypes(names.trim()),
    })),
    ...[...code.matchAll(bare)].map(([, specifier = '']) => ({ specifier, typeOnly: false })),
    ...[...code.matchAll(dynamic)].map(([, type, specifier = '']) => ({ specifier, typeOnly: type !== undefined })),
  ]
}

/** Whether an import clause names types alone: `type X`, `type { X }` or `{ type X, type Y }`. */
function namesTypes(clause: string): boolean {
  if (/^type\s+[^\s,]/.test(clause)) return true
  const [, listed] = /^\{([^}]*)\}$/.exec(clause) ?? []
  const names = (listed ?? '').split(',').map((name) => name.trim())
  const given = names.filter((name) => name !== '')
  return given.length > 0 && given.every((name) => name.startsWith('type '))
}
