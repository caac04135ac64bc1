import { SaxesParser } from 'saxes'
import type { Figure } from '../../../../lib/report/figure/figure.ts'
import { widthOf } from '../../../../lib/report/figure/measure.ts'

export type Element = { name: string; attributes: Record<string, string>; text: string }

/** The elements of a drawing with the text in them; throws where it is no XML. */
export function elementsOf({ svg }: Figure): Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' }
    elements.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(svg).close()
  return elements
}

/** The lines of text a drawing shows. */
export function textsOf(figure: Figure): string[] {
  return elementsOf(figure).flatMap(({ name, text }) => (name === 'text' ? [text] : []))
}

type Extent = { left: number; right: number; top: number; bottom: number }

/** What sticks out of the drawing. */
export function outside(figure: Figure): Element[] {
  const [, ...drawn] = elementsOf(figure)
  return drawn.filter((element) => {
    const { left, right, top, bottom } = extentOf(element)
    return !(left >= -0.01 && top >= -0.01 && right <= figure.width + 0.01 && bottom <= figure.height + 0.01)
  })
}

function extentOf({ name, attributes, text }: Element): Extent {
  const of = (key: string) => Number(attributes[key])
  switch (name) {
    case 'rect':
      return { left: of('x'), right: of('x') + of('width'), top: of('y'), bottom: of('y') + of('height') }
    case 'circle':
      return {
        left: of('cx') - of('r'),
        right: of('cx') + of('r'),
        top: of('cy') - of('r'),
        bottom: of('cy') + of('r'),
      }
    case 'line':
      return {
        left: Math.min(of('x1'), of('x2')),
        right: Math.max(of('x1'), of('x2')),
        top: Math.min(of('y1'), of('y2')),
        bottom: Math.max(of('y1'), of('y2')),
      }
    case 'text': {
      const size = of('font-size')
      const width = widthOf(text, size, attributes['font-weight'] === '700')
      const anchor = attributes['text-anchor']
      const left = of('x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
      return { left, right: left + width, top: of('y') - size * 0.8, bottom: of('y') + size * 0.25 }
    }
    case 'path': {
      const points = [...(attributes.d ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)]
      const xs = points.map(([, x]) => Number(x))
      const ys = points.map(([, , y]) => Number(y))
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
    }
    default:
      throw new Error(`No drawing is made of <${name}>`)
  }
}
