/** A run of text that both versions have, or that only the earlier or only the later one has. */
export type Run = { kind: 'same' | 'removed' | 'added'; text: string }

/** Above this many differing words two texts are told apart as wholes: a rewrite reads no better word by word. */
const mostDifferences = 1500

/**
 * What changed between two texts, word by word: a shortest sequence of removals and additions (Myers' greedy
 * algorithm), with removals before additions where both meet. Joining what is not `added` gives the earlier text,
 * joining what is not `removed` the later one.
 */
export function diffWords(before: string, after: string): Run[] {
  const from = words(before)
  const to = words(after)
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1
  let end = 0
  while (
    end < from.length - start &&
    end < to.length - start &&
    from[from.length - 1 - end] === to[to.length - 1 - end]
  ) {
    end += 1
  }
  const middle = differences(from.slice(start, from.length - end), to.slice(start, to.length - end))
  return joined([...from.slice(0, start).map(same), ...middle, ...from.slice(from.length - end).map(same)])
}

const same = (text: string): Run => ({ kind: 'same', text })
const removed = (text: string): Run => ({ kind: 'removed', text })
const added = (text: string): Run => ({ kind: 'added', text })

/** Words and what stands between them, none lost. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []
}

function differences(from: string[], to: string[]): Run[] {
  const most = Math.min(from.length + to.length, mostDifferences)
  /** How far each diagonal reached, after so many differences. */
  const reached: Map<number, number>[] = []
  let furthest = new Map([[1, 0]])
  for (let count = 0; count <= most; count++) {
    reached.push(furthest)
    const next = new Map(furthest)
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let x = step(furthest, count, diagonal)
      let y = x - diagonal
      while (x < from.length && y < to.length && from[x] === to[y]) {
        x += 1
        y += 1
      }
      next.set(diagonal, x)
      if (x >= from.length && y >= to.length) return walkBack(from, to, reached)
    }
    furthest = next
  }
  return [...from.map(removed), ...to.map(added)]
}

/** Where a path with one difference more begins on a diagonal: down from the one above, or right from the one below. */
function step(furthest: Map<number, number>, count: number, diagonal: number): number {
  return goesDown(furthest, count, diagonal) ? (furthest.get(diagonal + 1) ?? 0) : (furthest.get(diagonal - 1) ?? 0) + 1
}

function goesDown(furthest: Map<number, number>, count: number, diagonal: number): boolean {
  if (diagonal === -count) return true
  if (diagonal === count) return false
  return (furthest.get(diagonal - 1) ?? 0) < (furthest.get(diagonal + 1) ?? 0)
}

function walkBack(from: string[], to: string[], reached: Map<number, number>[]): Run[] {
  const runs: Run[] = []
  let x = from.length
  let y = to.length
  for (let count = reached.length - 1; count >= 0; count--) {
    const furthest = reached[count] ?? new Map<number, number>()
    const diagonal = x - y
    const down = goesDown(furthest, count, diagonal)
    const previous = down ? diagonal + 1 : diagonal - 1
    const atX = furthest.get(previous) ?? 0
    const atY = atX - previous
    while (x > atX && y > atY && x > 0 && y > 0) {
      x -= 1
      y -= 1
      runs.push(same(from[x] ?? ''))
    }
    if (count === 0) break
    if (down) runs.push(added(to[atY] ?? ''))
    else runs.push(removed(from[atX] ?? ''))
    x = atX
    y = atY
  }
  return runs.reverse()
}

/** Neighbours of one kind become one run; between two runs that both have, removals come before additions. */
function joined(runs: Run[]): Run[] {
  const result: Run[] = []
  let gone = ''
  let come = ''
  const flush = () => {
    if (gone) result.push(removed(gone))
    if (come) result.push(added(come))
    gone = ''
    come = ''
  }
  for (const { kind, text } of runs) {
    if (kind === 'removed') gone += text
    else if (kind === 'added') come += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') last.text += text
      else result.push(same(text))
    }
  }
  flush()
  return result
}
