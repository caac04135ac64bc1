import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * The file as it would be from any run: `docx` 9.15 dates it by the clock, counts bookmarks and pictures over all files
 * of a process, and leaves out the language. The clock of the archive goes too.
 */
export function sameBytes(file: Uint8Array, about: { moment: string; language: string }): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([path, content]): [string, Uint8Array] => {
    if (path === 'docProps/core.xml') return [path, strToU8(dated(strFromU8(content), about))]
    if (path === 'word/document.xml') return [path, strToU8(renumbered(strFromU8(content)))]
    return [path, content]
  })
  return zipSync(Object.fromEntries(parts.sort(inOrder)), { level: 6, mtime: new Date(2000, 0, 1) })
}

/** What the package holds comes first: some programs tell what a file is by its beginning (ECMA-376 part 2). */
function inOrder([one]: [string, Uint8Array], [other]: [string, Uint8Array]): number {
  const first = (path: string) => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2)
  return first(one) - first(other) || (one < other ? -1 : 1)
}

function dated(core: string, { moment, language }: { moment: string; language: string }): string {
  return core
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment.slice(0, 19)}Z`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`)
}

/** Only where the library writes them: what people wrote may look the same, but has no tag before it. */
const headingNames =
  /(<w:hyperlink [^>]*w:anchor="|<w:bookmarkStart [^>]*w:name="|<w:instrText[^>]*>PAGEREF )_Toc(\d+)/g

/** Numbers of bookmarks, of the library's own names for headings and of pictures, in the order they appear. */
function renumbered(document: string): string {
  const bookmarks = counted()
  const headings = counted()
  const pictures = counted()
  return document
    .replace(headingNames, (_, before: string, id: string) => `${before}_Toc${headings(id)}`)
    .replace(/(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)/g, (_, before: string, id: string) => before + bookmarks(id))
    .replace(/(<wp:docPr id=")(\d+)/g, (_, before: string, id: string) => before + pictures(id))
}

function counted(): (id: string) => number {
  const numbers = new Map<string, number>()
  return (id) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }
}
