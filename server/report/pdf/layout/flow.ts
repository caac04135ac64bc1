import type { Piece } from './piece.ts'

export type Placed = { piece: Piece; y: number; repeated: boolean }
export type Page = { placed: Placed[] }

/**
 * Deals pieces out to pages of a height. Pieces that have to stay together go over together; a run of them that is
 * higher than a page breaks where the page ends.
 */
export function pagesOf(pieces: readonly Piece[], height: number): Page[] {
  const pages: Page[] = []
  let page: Page = { placed: [] }
  let y = 0
  const turn = () => {
    if (page.placed.length > 0) pages.push(page)
    page = { placed: [] }
    y = 0
  }
  const place = (piece: Piece) => {
    const isFirst = page.placed.length === 0
    if (isFirst && piece.head) {
      page.placed.push({ piece: piece.head, y, repeated: true })
      y += piece.head.height
    } else if (!isFirst) {
      y += piece.before
    }
    page.placed.push({ piece, y, repeated: false })
    y += piece.height
  }

  const runs = runsOf(pieces)
  runs.forEach((run, index) => {
    const [first] = run
    if (first?.newPage) turn()
    const whole = wholeFrom(runs, index)
    const fitsAlone = heightOf(whole, true) <= height
    if (y + heightOf(fitsAlone ? whole : run, y === 0) > height) turn()
    for (const piece of run) {
      if (y + heightOf([piece], y === 0) > height) turn()
      place(piece)
    }
  })
  turn()
  return pages
}

/** A run, with all that follows of what begins in it. */
function wholeFrom(runs: readonly Piece[][], index: number): Piece[] {
  const run = runs[index] ?? []
  const whole = run.find((piece) => piece.whole)?.whole
  if (!whole) return run
  const isPart = (other: readonly Piece[] | undefined) => other?.some((piece) => piece.whole === whole) ?? false
  if (isPart(runs[index - 1])) return run
  let end = index
  while (isPart(runs[end + 1])) end += 1
  return runs.slice(index, end + 1).flat()
}

/** Each piece with those that keep with it. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = []
  let run: Piece[] = []
  for (const piece of pieces) {
    run.push(piece)
    if (piece.keep) continue
    runs.push(run)
    run = []
  }
  return run.length > 0 ? [...runs, run] : runs
}

function heightOf(run: readonly Piece[], atTop: boolean): number {
  return run.reduce(
    (sum, { height, before, head }, index) => sum + height + (index === 0 && atTop ? (head?.height ?? 0) : before),
    0,
  )
}
