/** An attribute's identifier as people say it: "PA.2.1" → "PA 2.1". */
export function attributeLabel(attributeId: string): string {
  return attributeId.replace(/^PA\./, 'PA ')
}

/** "3 processes", "1 process". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Some of many, and how many more there are. */
export function someOf(all: readonly string[], most: number): string {
  const rest = all.length - most
  return rest > 1 ? `${all.slice(0, most).join(', ')} and ${rest} more` : all.join(', ')
}

/** "one, two and three". */
export function listed(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** A name among other words, so that one in a script from right to left does not turn what stands beside it. */
export function named(name: string): string {
  return `\u2068${name}\u2069`
}

/** A share as people say it: 0.714 → "71 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** A statistic to two places, with a real minus sign; a dash where it is not defined. */
export function inFigures(value: number | null, digits = 2): string {
  return value === null ? '–' : value.toFixed(digits).replace('-', '−')
}
