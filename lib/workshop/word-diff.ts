import { type ChangeObject, diffArrays } from 'diff'

/** A run of text that both versions have, or that only the earlier or only the later one has. */
export type Run = { kind: 'same' | 'removed' | 'added'; text: string }

/** Above this many differing words two texts are told apart as wholes: a rewrite reads no better word by word. */
const mostDifferences = 1500

/**
 * What changed between two texts, word by word: a shortest sequence of removals and additions, with removals before
 * additions where both meet. Joining what is not `added` gives the earlier text, joining what is not `removed` the later
 * one.
 */
export function diffWords(before: string, after: string): Run[] {
  const [from, to] = [words(before), words(after)]
  const changes = diffArrays(from, to, { maxEditLength: mostDifferences })
  const runs = changes ? changes.map(runOf) : rewritten(from, to)
  return runs.filter(({ text }) => text !== '')
}

/** Words and what stands between them, none lost. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []
}

function runOf({ added, removed, value }: ChangeObject<string[]>): Run {
  return run(added ? 'added' : removed ? 'removed' : 'same', value)
}

function run(kind: Run['kind'], words: readonly string[]): Run {
  return { kind, text: words.join('') }
}

/** The beginning and the end that both have, and all in between as removed and added. */
function rewritten(from: readonly string[], to: readonly string[]): Run[] {
  const start = sharedLength(from, to)
  const end = sharedLength(from.slice(start).reverse(), to.slice(start).reverse())
  return [
    run('same', from.slice(0, start)),
    run('removed', from.slice(start, from.length - end)),
    run('added', to.slice(start, to.length - end)),
    run('same', from.slice(from.length - end)),
  ]
}

/** How many words two texts begin with alike. */
function sharedLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, index) => word !== other[index])
  return differs === -1 ? one.length : differs
}
