import type { ReadRow } from '../../lib/model/spreadsheet/sheet.ts'

export type MergedRange = { top: number; bottom: number; left: number; right: number }

/** "B2:B5" as rows from 1 and columns from 0; undefined where it is no range. */
export function mergedRange(reference: string | undefined): MergedRange | undefined {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? '') ?? []
  if (left === '') return undefined
  return { top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) }
}

/**
 * Lets every cell of a merged range say what its first cell says: people see one value across all of them. Rows that are
 * not there stay so. Returns false where there is more to fill than `most` cells.
 */
export function fillMerged(rows: readonly ReadRow[], ranges: readonly MergedRange[], columns: number, most: number) {
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  let filled = 0
  for (const { top, bottom, left, right } of ranges) {
    const first = byNumber.get(top)?.cells[left]
    if (!first || first.text === '') continue
    for (let number = top; number <= Math.min(bottom, rows.at(-1)?.number ?? 0); number++) {
      const row = byNumber.get(number)
      for (let column = left; row && column <= Math.min(right, columns - 1); column++) {
        while (row.cells.length < column) row.cells.push({ text: '', kind: 'text' })
        row.cells[column] = { ...first }
      }
      filled += Math.min(right, columns - 1) - left + 1
      if (filled > most) return false
    }
  }
  return true
}

export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
