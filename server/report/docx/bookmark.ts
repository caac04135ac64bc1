import type { ReportDocument } from '../../../lib/report/block.ts'

/** Word keeps no more of a bookmark's name; a longer one in the file can't be led to. */
const longestName = 40

/**
 * The bookmark of each heading, by its id. Word takes letters, digits and underscores, beginning with a letter, and does
 * not tell upper from lower case.
 */
export function bookmarksOf({ sections }: Pick<ReportDocument, 'sections'>): ReadonlyMap<string, string> {
  const bookmarks = new Map<string, string>()
  const taken = new Set<string>()
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'heading') continue
    const name = freeName(block.id.replace(/[^A-Za-z0-9]/g, '_').replace(/^(?![A-Za-z])/, 'h'), taken)
    taken.add(name.toLowerCase())
    bookmarks.set(block.id, name)
  }
  return bookmarks
}

function freeName(wanted: string, taken: ReadonlySet<string>, number = 1): string {
  const end = number === 1 ? '' : `_${number}`
  const name = wanted.slice(0, longestName - end.length) + end
  return taken.has(name.toLowerCase()) ? freeName(wanted, taken, number + 1) : name
}
