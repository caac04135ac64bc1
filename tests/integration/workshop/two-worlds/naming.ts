/** Replaces what differs between any two worlds, ids and moments, by names in the order in which they turn up. */
export type Naming = (value: unknown) => string

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
const hash = /\b[0-9a-f]{64}\b/
const token = /[\w-]{22,}\.[\w-]{22,}|[\w-]{43,}/
const moment = /\d{4}-\d\d-\d\dT[\d:.]+Z/
/** The number of an event: all worlds of a server count on in one chain. */
const event = /(?<="id":)\d+\b/
const milliseconds = /\b1[789]\d{11}\b/
const anyOf = new RegExp(
  [moment, milliseconds, event, id, hash, token].map(({ source }) => `(?:${source})`).join('|'),
  'g',
)
const isMoment = new RegExp(`^(?:${moment.source}|${milliseconds.source})$`)

export function createNaming(): Naming {
  const names = new Map<string, string>()
  const nameOf = (found: string): string => {
    if (isMoment.test(found)) return '‹moment›'
    const name = names.get(found) ?? `‹${names.size}›`
    names.set(found, name)
    return name
  }
  return (value) => (JSON.stringify(value) ?? 'nothing').replace(anyOf, nameOf)
}
