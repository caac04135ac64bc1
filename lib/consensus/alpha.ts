/**
 * How values are apart: not at all or wholly (nominal), by how many values lie between them (ordinal), by their
 * difference (interval). Ratings are ordinal: N P L F are in order, and nothing says that their distances are equal.
 */
export const alphaMetrics = ['nominal', 'ordinal', 'interval'] as const
export type AlphaMetric = (typeof alphaMetrics)[number]

/**
 * Agreement of raters over many items, from 1 (always the same) over 0 (as if by chance) to below 0 (against each
 * other): α = 1 − Dₒ / Dₑ, the disagreement observed within items over the one expected from all values mixed.
 * With coincidences oᶜᵏ (pairs of values within an item, each item's pairs weighing 1/(m−1)) and their margins nᶜ:
 * α = 1 − (n − 1) · Σ oᶜᵏ·δ²ᶜᵏ / Σ nᶜ·nᵏ·δ²ᶜᵏ.
 * K. Krippendorff: Computing Krippendorff’s Alpha-Reliability, University of Pennsylvania (2011).
 *
 * Missing values are left out; an item with fewer than two values says nothing. Undefined where there is nothing to
 * compare, and where all values are one: without any variation, agreement can't be told from chance.
 *
 * @param units the values of each item, one for each rater who gave one
 */
export function alphaOf(units: readonly (readonly number[])[], metric: AlphaMetric): number | undefined {
  const comparable = units.filter((values) => values.length > 1)
  const values = [...new Set(comparable.flat())].sort((a, b) => a - b)
  const index = new Map(values.map((value, at) => [value, at]))
  const margins = values.map(() => 0)
  const coincidences = values.map(() => values.map(() => 0))
  for (const unit of comparable)
    count(
      unit.map((value) => index.get(value) ?? 0),
      margins,
      coincidences,
    )

  const total = comparable.reduce((sum, unit) => sum + unit.length, 0)
  let observed = 0
  let expected = 0
  for (const [c, first] of values.entries()) {
    for (const [k, second] of values.entries()) {
      if (k <= c) continue
      const distance = squaredDistance(metric, { margins, c, k, first, second })
      observed += (coincidences[c]?.[k] ?? 0) * distance
      expected += (margins[c] ?? 0) * (margins[k] ?? 0) * distance
    }
  }
  return expected === 0 ? undefined : 1 - ((total - 1) * observed) / expected
}

/** Adds the values of one item to the margins, and its pairs to the coincidences. */
function count(positions: number[], margins: number[], coincidences: number[][]): void {
  const counts = margins.map(() => 0)
  for (const at of positions) counts[at] = (counts[at] ?? 0) + 1
  for (const [c, inUnit] of counts.entries()) {
    if (inUnit === 0) continue
    margins[c] = (margins[c] ?? 0) + inUnit
    for (const [k, other] of counts.entries()) {
      const row = coincidences[c]
      const pairs = c === k ? inUnit * (inUnit - 1) : inUnit * other
      if (row) row[k] = (row[k] ?? 0) + pairs / (positions.length - 1)
    }
  }
}

type Pair = { margins: number[]; c: number; k: number; first: number; second: number }

function squaredDistance(metric: AlphaMetric, { margins, c, k, first, second }: Pair): number {
  if (metric === 'nominal') return 1
  if (metric === 'interval') return (first - second) ** 2
  const between = margins.slice(c, k + 1).reduce((sum, margin) => sum + margin, 0)
  return (between - ((margins[c] ?? 0) + (margins[k] ?? 0)) / 2) ** 2
}

/** The least alpha for tentative conclusions and for reliable ones: Krippendorff, Content Analysis (2004), 11.4. */
export const tentativeAlpha = 0.667
export const reliableAlpha = 0.8

/** What an alpha means for the trust in the ratings. */
export function alphaInWords(alpha: number | undefined): string {
  if (alpha === undefined) return 'Too little was rated by two people, or all ratings are one: nothing can be told.'
  if (alpha >= reliableAlpha) return 'The raters read the evidence alike.'
  if (alpha >= tentativeAlpha) return 'The raters agree well enough for tentative conclusions.'
  return 'The raters read the evidence differently. Look at the items that were far apart before you rely on the ratings.'
}
