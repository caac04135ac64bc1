/** A rule of a specification, or a test's title that names one. */
export type Named = { number: string; name: string; where: string }

const rule = /^\*\*(S\d+) (.+?)\.\*\*/gm
const title = /(?<call>[\w.]+)?\(\s*(?<quote>['"`])(?<number>S\d+) (?<name>.+?)\k<quote>/g

/** The rules of a specification: each begins a paragraph with its number and name in bold. */
export function rulesIn(text: string, where: string): Named[] {
  return [...text.matchAll(rule)].map(([, number = '', name = '']) => ({ number, name, where }))
}

/** The titles of tests that name a rule. One that is skipped holds nothing. */
export function titlesIn(text: string, where: string): Named[] {
  return [...text.matchAll(title)]
    .map(({ groups = {} }) => groups)
    .filter(({ call = '' }) => !/\.(skip|todo|fails)$/.test(call))
    .map(({ number = '', name = '' }) => ({ number, name: name.split(': ')[0] ?? '', where }))
}

/** What is wrong between the rules and the tests that say they hold them, as sentences. */
export function faults(rules: readonly Named[], titles: readonly Named[]): string[] {
  const found: string[] = []
  const byNumber = new Map<string, Named>()
  for (const one of rules) {
    if (byNumber.has(one.number)) found.push(`${one.where}: ${one.number} is the number of two rules.`)
    byNumber.set(one.number, one)
  }
  for (const { number, name, where } of titles) {
    const named = byNumber.get(number)
    if (!named) found.push(`${where}: a test names ${number}, which is no rule.`)
    else if (named.name.toLowerCase() !== name.toLowerCase()) {
      found.push(`${where}: a test calls ${number} “${name}”; the rule is “${named.name}”.`)
    }
  }
  const held = new Set(titles.map(({ number }) => number))
  for (const { number, name, where } of rules) {
    if (!held.has(number)) found.push(`${where}: no test names ${number} ${name}.`)
  }
  return found
}
