import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../lib/canonical.ts'
import { plainLook } from '../../../lib/report/look.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { chooseSections } from '../../../lib/report/sections.ts'
import { render } from '../../../server/report/render.ts'
import { goldenReport } from '../../golden/report.ts'

/** A bell, a NUL, a backspace, half of a pair, two non-characters: none of them may stand in XML 1.0 (2.2, Char). */
const forbidden = '\u0007\u0000\u0008\ud800\ufffe\uffff'

/** The report with those characters in everything that people write. */
function damaged(report: AssessmentReport): AssessmentReport {
  const written = new Set([
    'title',
    'unit',
    'organisation',
    'purpose',
    'name',
    'rationale',
    'remark',
    'description',
    'note',
  ])
  return JSON.parse(
    JSON.stringify(report, (key, value) => (written.has(key) && typeof value === 'string' ? value + forbidden : value)),
  )
}

const report = damaged(
  chooseSections(goldenReport(1), ['summary', 'ratings', 'ballots', 'evidence', 'findings', 'people']),
)
const rendering = { report, content: canonicalJson(report), issue: null, look: plainLook }

test.each(['docx', 'xlsx'] as const)('every part of the %s is XML, whatever people wrote', async (format) => {
  const parts = Object.entries(unzipSync(await render(format, rendering))).filter(([name]) =>
    /\.(?:xml|rels|svg)$/.test(name),
  )
  expect(parts.length).toBeGreaterThan(5)
  for (const [name, bytes] of parts) {
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`)
    })
    parser.write(strFromU8(bytes)).close()
  }
})

test('the CSV holds none of them either', async () => {
  const csv = new TextDecoder().decode(await render('csv', rendering))
  expect([...forbidden].filter((character) => csv.includes(character))).toEqual([])
})
