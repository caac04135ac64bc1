import { readFileSync } from 'node:fs'
import { afterAll, expect, test, vi } from 'vitest'
import { canonicalJson } from '../../../lib/canonical.ts'
import { renderedFormats } from '../../../lib/report/format.ts'
import { plainLook } from '../../../lib/report/look.ts'
import { chooseSections } from '../../../lib/report/sections.ts'
import { bundleRenderer } from '../../../server/prepare.js'
import { renderBounds } from '../../../server/report/render-bounds.ts'
import { createRenderer } from '../../../server/report/renderer.ts'
import { goldenReport } from '../../golden/report.ts'

const report = goldenReport(1)
const rendering = { report, content: canonicalJson(report), issue: null, look: plainLook }

const me = { person: 'Ines' }
const { render, missingLetters, close } = createRenderer()
afterAll(close)

/** The process that renders for this one, as Linux lists it. */
function renderingProcess(): number {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')
  return Number(children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('render-process')))
}

test('a report that can’t be made fails alone, and so does one whose process is killed; the next is made', async () => {
  const whole = await render('csv', rendering, me)
  await expect(render('csv', { ...rendering, content: '{}' }, me)).rejects.toThrow()
  expect(await render('csv', rendering, me)).toEqual(whole)

  const killed = render('pdf', rendering, me)
  const next = render('csv', rendering, me)
  process.kill(renderingProcess(), 'SIGKILL')
  await expect(killed).rejects.toThrow(/ended/)
  expect(await next).toEqual(whole)
})

test('a file that is cancelled while it is made ends its process, and the next one is made', async () => {
  const leaving = new AbortController()
  const left = render('pdf', rendering, { person: 'Ada', signal: leaving.signal })
  const next = render('csv', rendering, me)
  await vi.waitFor(() => expect(renderingProcess()).toBeGreaterThan(0))
  const before = renderingProcess()
  leaving.abort()
  await expect(left).rejects.toThrow(/cancelled/)
  expect((await next).length).toBeGreaterThan(0)
  expect(renderingProcess()).not.toBe(before)
})

test.each([
  ['time', { ms: 1 }],
  ['memory', { resident: 1024 }],
  ['content', { content: 100 }],
  ['size of the file', { file: 100 }],
])('what needs more %s than a report may is refused, with what to do', async (_what, less) => {
  const bounded = createRenderer({ bounds: { ...renderBounds, ...less } })
  await expect(bounded.render('xlsx', rendering, me)).rejects.toThrow(/too large.*Choose fewer sections/)
  bounded.close()
})

test('the bundled program makes the very same files', async () => {
  bundleRenderer()
  const bundled = createRenderer({ bundled: true })
  const part = chooseSections(report, ['summary', 'profiles', 'gaps'])
  const rendering = { report: part, content: canonicalJson(part), issue: null, look: plainLook }
  for (const format of renderedFormats) {
    const bytes = await bundled.render(format, rendering, me)
    expect(Buffer.compare(bytes, await render(format, rendering, me)), format).toBe(0)
  }
  bundled.close()
})

test('the letters of a report that no font has are told, with the package that would draw them', async () => {
  const odd = { ...report, assessment: { ...report.assessment, unit: 'Desk \u{12000} \u{13a0}' } }
  expect(await missingLetters({ content: canonicalJson(odd), issue: null }, me)).toEqual([
    { letter: '\u{13a0}', package: '@expo-google-fonts/noto-sans-cherokee' },
    { letter: '\u{12000}', package: null },
  ])
})
