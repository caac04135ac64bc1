import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { expect, test, vi } from 'vitest'
import { ReportDocument } from '../../../app/report/document/report-document.tsx'
import { goldenReport } from '../../golden/report.ts'

// Fonts are the browser's.
vi.mock('@fontsource-variable/source-serif-4', () => ({}))

const look = { accent: null, logo: null }
const page = renderToStaticMarkup(createElement(ReportDocument, { report: goldenReport(1), issue: null, look }))
const tags = tagsOf(page)
const named = (...names: string[]) => tags.filter(({ name }) => names.includes(name))

/** Every element of the page in order; React closes all, and writes entities that XML knows. */
function tagsOf(html: string): SaxesTagPlain[] {
  const found: SaxesTagPlain[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => found.push(tag))
  parser.write(html).close()
  return found
}

test('headings go down one level at a time, from the title of the report', () => {
  const levels = named('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ name }) => Number(name.slice(1)))
  expect(levels[0]).toBe(1)
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
})

test('identifiers are there once, and every link leads to one', () => {
  const ids = tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const targets = named('a').map(({ attributes: { href } }) => decodeURIComponent(href?.slice(1) ?? ''))
  expect(targets.length).toBeGreaterThan(100)
  expect([...new Set(targets)].filter((target) => !ids.includes(target))).toEqual([])
})

test('every table has a caption, and every heading of a table says what it heads', () => {
  expect(named('table').length).toBeGreaterThan(10)
  expect(named('caption')).toHaveLength(named('table').length)
  expect(named('th').filter(({ attributes: { scope } }) => scope === undefined)).toEqual([])
})

test('every picture says what it shows, loads nothing from elsewhere and has its size', () => {
  const pictures = named('img')
  expect(pictures.length).toBeGreaterThan(0)
  for (const { attributes } of pictures) {
    expect(attributes.alt).toMatch(/\.$/)
    expect(attributes.src).toMatch(/^data:image\/svg\+xml,/)
    expect(Number(attributes.width)).toBeGreaterThan(0)
  }
})

test('what people wrote is text', () => {
  expect(named('script', 'iframe', 'object', 'embed', 'style', 'link')).toEqual([])
})
