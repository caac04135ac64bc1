import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { canonicalJson } from '../../../lib/canonical.ts'
import { renderedFormats } from '../../../lib/report/format.ts'
import { plainLook } from '../../../lib/report/look.ts'
import { bundleRenderer } from '../../../server/prepare.js'
import { createRenderer } from '../../../server/report/renderer.ts'
import { goldenReport } from '../../golden/report.ts'

const report = goldenReport(1)
const rendering = { report, content: canonicalJson(report), issue: null, look: plainLook }

const { render, missingLetters, close } = createRenderer()
afterAll(close)

/** The process that renders for this one, as Linux lists it. */
function renderingProcess(): number {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')
  return Number(children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('render-process')))
}

test('a report that can’t be made fails alone, and so does one whose process is killed; the next is made', async () => {
  const whole = await render('csv', rendering)
  await expect(render('csv', { ...rendering, content: '{}' })).rejects.toThrow()
  expect(await render('csv', rendering)).toEqual(whole)

  const killed = render('pdf', rendering)
  const next = render('csv', rendering)
  process.kill(renderingProcess(), 'SIGKILL')
  await expect(killed).rejects.toThrow(/ended/)
  expect(await next).toEqual(whole)
})

test('the bundled program makes the very same files', async () => {
  bundleRenderer()
  const bundled = createRenderer({ bundled: true })
  for (const format of renderedFormats) {
    const bytes = await bundled.render(format, rendering)
    expect(Buffer.compare(bytes, await render(format, rendering)), format).toBe(0)
  }
  bundled.close()
})

test('the letters of a report that no font has are told, with the package that would draw them', async () => {
  const odd = { ...report, assessment: { ...report.assessment, unit: 'Desk \u{12000} \u{13a0}' } }
  expect(await missingLetters({ content: canonicalJson(odd), issue: null })).toEqual([
    { letter: '\u{13a0}', package: '@expo-google-fonts/noto-sans-cherokee' },
    { letter: '\u{12000}', package: null },
  ])
})
