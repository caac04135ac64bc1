/**
 * What the attributes of a text's elements may say. Pages write nothing else; what somebody else wrote is refused by the
 * server, and where it is stored already it is passed over on every page: a table that claims a thousand columns would
 * hang the browsers of the whole room.
 */
type Rule = (value: unknown) => boolean

const wholeFrom = (least: number, most: number): Rule => {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
const textUpTo = (most: number): Rule => {
  return (value) => typeof value === 'string' && value.length <= most
}
const orNone = (rule: Rule): Rule => {
  return (value) => value === null || value === undefined || rule(value)
}
const isFlag: Rule = (value) => typeof value === 'boolean'
const isColumnWidth = wholeFrom(0, 5000)
const areColumnWidths: Rule = (value) =>
  Array.isArray(value) && value.length <= mostSpanned && value.every(isColumnWidth)

/** Columns or rows that one cell of a table may span. */
const mostSpanned = 50

const cell: Record<string, Rule> = {
  colspan: wholeFrom(1, mostSpanned),
  rowspan: wholeFrom(1, mostSpanned),
  colwidth: orNone(areColumnWidths),
}

const rules: Record<string, Record<string, Rule>> = {
  heading: { level: wholeFrom(1, 6) },
  orderedList: { start: wholeFrom(0, 1_000_000), type: orNone(textUpTo(20)) },
  codeBlock: { language: orNone(textUpTo(100)) },
  taskItem: { checked: isFlag },
  tableCell: cell,
  tableHeader: cell,
  image: { id: textUpTo(64), alt: textUpTo(2000) },
  mention: { kind: textUpTo(40), id: textUpTo(200), label: textUpTo(500) },
}

/** Whether a value is one that an attribute of an element can have. Of elements that no text has, nothing is known. */
export function isSensible(element: string, attribute: string, value: unknown): boolean {
  const rule = Object.hasOwn(rules, element) ? rules[element] : undefined
  if (!rule || !Object.hasOwn(rule, attribute)) return true
  return rule[attribute]?.(value) ?? true
}

/** The attributes that make sense; the others are left out, so that their defaults stand. */
export function sensibleAttributes(
  element: string,
  attributes: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([name, value]) => isSensible(element, name, value)))
}
