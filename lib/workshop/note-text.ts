import * as Y from 'yjs'

/**
 * How much of one text goes into records, reports and comparisons: its page says when it is longer, and so does the text
 * where it is cut. And how deep its elements may be inside one another, which pages do not go beyond.
 */
export const noteLimits = { letters: 100_000, lines: 5_000, nesting: 40 } as const

export const shortened = '[Shortened: a report shows the first 100,000 letters or 5,000 lines of a text.]'

type Child = Y.XmlElement | Y.XmlText

/** An element that is being read: what of it is read already, and what becomes of its lines. */
type Reading = {
  as: 'blocks' | 'task' | 'row' | 'cell'
  done: boolean
  children: Child[]
  at: number
  lines: string[]
  /** What stands in one line so far. */
  line: string | undefined
}

/**
 * The words of a text as plain text, one line a block: for the record and the report. Tasks carry their tick, the
 * cells of a row stand in one line, who or what is mentioned is named. Walks without recursion, as a text is anybody's.
 */
export function plainTextOf(fragment: Y.XmlFragment): string {
  const whole = reading(fragment, 'blocks')
  const path = [whole]
  let letters = 0
  for (let now = path.at(-1); now !== undefined; now = path.at(-1)) {
    const child = letters > noteLimits.letters ? undefined : now.children[now.at++]
    if (child === undefined) {
      endLine(now)
      path.pop()
      const outer = path.at(-1)
      if (outer) join(outer, now)
      continue
    }
    const words = now.as === 'row' ? undefined : inline(child)
    if (words !== undefined) {
      now.line = (now.line ?? '') + words.slice(0, noteLimits.letters - letters + 1)
      letters += words.length
      continue
    }
    endLine(now)
    if (child instanceof Y.XmlText) now.lines.push('')
    else if (child.nodeName === 'image') add(now.lines, imageInWords(child))
    else path.push(reading(child, now.as === 'row' ? 'cell' : kindOf(child)))
  }
  const { lines } = whole
  if (letters <= noteLimits.letters && lines.length <= noteLimits.lines) return lines.join('\n').trim()
  return [...lines.slice(0, noteLimits.lines), shortened].join('\n').trim()
}

function reading(element: Y.XmlFragment, as: Reading['as']): Reading {
  const done = element instanceof Y.XmlElement && attribute(element, 'checked') === 'true'
  return { as, done, children: childrenOf(element), at: 0, lines: [], line: undefined }
}

function kindOf({ nodeName }: Y.XmlElement): Reading['as'] {
  if (nodeName === 'taskItem') return 'task'
  return nodeName === 'tableRow' ? 'row' : 'blocks'
}

function imageInWords(image: Y.XmlElement): string {
  const alt = attribute(image, 'alt')
  return alt ? `[Image: ${alt}]` : '[Image]'
}

/** What stands in one line so far is one, or more where it has breaks. */
function endLine(reading: Reading): void {
  if (reading.line !== undefined) for (const line of reading.line.split('\n')) add(reading.lines, line)
  reading.line = undefined
}

/** Puts the lines of an element that is read where they belong. */
function join({ as, lines: outer }: Reading, { as: kind, done, lines }: Reading): void {
  if (as === 'row') outer.push(lines.join(' '))
  else if (kind === 'row') add(outer, lines.join(' | '))
  else if (kind === 'task') {
    const [first = '', ...rest] = lines
    add(outer, `${done ? '[x]' : '[ ]'} ${first}`)
    for (const line of rest) add(outer, line)
  } else for (const line of lines) add(outer, line)
}

function add(lines: string[], line: string): void {
  if (line.trim() !== '') lines.push(line)
}

/** The words of what stands in a line; undefined for what has lines of its own. */
function inline(child: Child): string | undefined {
  if (child instanceof Y.XmlText) return unmarked(child)
  switch (child.nodeName) {
    case 'hardBreak':
      return '\n'
    case 'mention':
      return mentioned(attribute(child, 'kind'), attribute(child, 'label'))
    default:
      return undefined
  }
}

/** A mention as it reads: `@Ada Berg`, `#RAF.1-2`, and a piece of evidence as `[Incident export, May]`. */
export function mentioned(kind: string, label: string): string {
  if (kind === 'evidence') return `[${label}]`
  return `${kind === 'outcome' ? '#' : '@'}${label}`
}

function childrenOf(node: Y.XmlFragment): Child[] {
  return node.toArray().filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText)
}

/** Attributes are what the editor of some page wrote, whatever their type. */
function attribute(element: Y.XmlElement, name: string): string {
  const value: unknown = element.getAttribute(name)
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
}

/** Text without marks: `XmlText.toString()` would print bold and links as tags. */
function unmarked(text: Y.XmlText): string {
  return text
    .toDelta()
    .map((part: { insert: unknown }) => (typeof part.insert === 'string' ? part.insert : ''))
    .join('')
}
