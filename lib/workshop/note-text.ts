import * as Y from 'yjs'

/**
 * The words of a text as plain text, one line a block: for the record and the report. Tasks carry their tick, the
 * cells of a row stand in one line, who or what is mentioned is named.
 */
export function plainTextOf(fragment: Y.XmlFragment): string {
  return blocks(fragment).join('\n').trim()
}

type Child = Y.XmlElement | Y.XmlText

/** Lines of the blocks below a node; what stands in one line is joined to it. */
function blocks(node: Y.XmlFragment): string[] {
  const lines: string[] = []
  let line: string | undefined
  const endLine = () => {
    if (line !== undefined) lines.push(...line.split('\n'))
    line = undefined
  }
  for (const child of childrenOf(node)) {
    const words = inline(child)
    if (words !== undefined) {
      line = (line ?? '') + words
      continue
    }
    endLine()
    if (child instanceof Y.XmlElement) lines.push(...block(child))
  }
  endLine()
  return lines.filter((text) => text.trim() !== '')
}

function block(element: Y.XmlElement): string[] {
  switch (element.nodeName) {
    case 'taskItem': {
      const [first = '', ...rest] = blocks(element)
      return [`${attribute(element, 'checked') === 'true' ? '[x]' : '[ ]'} ${first}`, ...rest]
    }
    case 'tableRow':
      return [
        childrenOf(element)
          .map((cell) => (cell instanceof Y.XmlElement ? blocks(cell).join(' ') : ''))
          .join(' | '),
      ]
    case 'image': {
      const alt = attribute(element, 'alt')
      return [alt ? `[Image: ${alt}]` : '[Image]']
    }
    default:
      return blocks(element)
  }
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
