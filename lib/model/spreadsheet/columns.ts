import { sheetProblem } from './problem.ts'
import type { ImportProblem, Place, ReadRow, ReadSheet } from './sheet.ts'

type Body = { heading: ReadRow; body: readonly ReadRow[] }

/**
 * What is lost of a sheet by its columns, each with its place: one that is missing, one that nobody reads, a second of the
 * same heading, a filled one without heading, and what stands further right than is read.
 */
export function columnProblems(
  { name, beyond = [] }: ReadSheet,
  { heading, body }: Body,
  titles: readonly string[],
): ImportProblem[] {
  const place = (row: number, column: string): Place => ({ sheet: name, row, column })
  const headings = heading.cells.map(({ text }) => text.trim())
  return [
    ...titles
      .filter((title) => !headings.some((text) => isSame(text, title)))
      .map((title) =>
        sheetProblem(
          'error',
          'column-missing',
          place(heading.number, title),
          `The column “${title}” is missing. Add it to the first row.`,
        ),
      ),
    ...unread(headings, titles).map((text) =>
      sheetProblem(
        'warning',
        'column-unknown',
        place(heading.number, text),
        `The column “${text}” is left out. Correct its heading if it is one of ${titles.join(', ')}.`,
      ),
    ),
    ...twice(headings, titles).map(({ text, first, index }) =>
      sheetProblem(
        'error',
        'column-twice',
        place(heading.number, columnName(index)),
        `The columns ${columnName(first)} and ${columnName(index)} are both called “${text}”. Put their contents into one.`,
      ),
    ),
    ...withoutHeading(headings, body).map(({ index, row }) =>
      sheetProblem(
        'warning',
        'column-without-heading',
        place(row, columnName(index)),
        `The column ${columnName(index)} has no heading and is left out. Give it one of ${titles.join(', ')}, or empty it.`,
      ),
    ),
    ...beyond
      .slice(0, 1)
      .map(({ row, column }) =>
        sheetProblem(
          'error',
          'column-too-far',
          place(row, column),
          `There is a filled cell in the column ${column}, further right than any column of a model. Move it, or empty it.`,
        ),
      ),
  ]
}

function unread(headings: readonly string[], titles: readonly string[]): string[] {
  return headings.filter((text) => text !== '' && !titles.some((title) => isSame(title, text)))
}

function twice(headings: readonly string[], titles: readonly string[]) {
  return headings.flatMap((text, index) => {
    const first = headings.findIndex((other) => isSame(other, text))
    return first < index && titles.some((title) => isSame(title, text)) ? [{ text, first, index }] : []
  })
}

/** Columns that are filled and have no heading, with the first row that fills them. */
function withoutHeading(headings: readonly string[], body: readonly ReadRow[]): { index: number; row: number }[] {
  const found = new Map<number, number>()
  for (const { number, cells } of body) {
    for (const [index, { text }] of cells.entries()) {
      if ((headings[index] ?? '') === '' && text.trim() !== '' && !found.has(index)) found.set(index, number)
    }
  }
  return [...found].map(([index, row]) => ({ index, row }))
}

/** As spreadsheet programs name columns: 0 → A, 27 → AB. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return `${rest >= 0 ? columnName(rest) : ''}${String.fromCharCode(65 + (index % 26))}`
}

/** Headings and names of sheets are the same whatever their case and the spaces around them. */
export function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
