import { SaxesParser } from 'saxes'
import { DomainError } from '../../lib/errors.ts'

/** What is told of a document as it is read; names come without their prefix. */
type Listener = {
  open(name: string, attributes: ReadonlyMap<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/** Deeper than any part of a workbook. */
const deepest = 64

/** Reads XML from beginning to end. Entities beyond those of XML itself are not resolved. Throws `invalid` for other files. */
export function elementsOf(xml: string, { open, text, close }: Listener): void {
  if (xml === '') return
  const parser = new SaxesParser()
  let depth = 0
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > deepest) throw damaged()
    open(local(name), new Map(Object.entries(attributes).map(([key, value]) => [local(key), value])))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(local(name))
  })
  parser.write(xml).close()
}

function damaged(): DomainError {
  return new DomainError('invalid', 'A part of the workbook is damaged. Save it anew and choose it again.')
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
