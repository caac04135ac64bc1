import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../chromium.js'
import { endAssay, startAssay } from '../e2e/assay.ts'
import { openCamera } from './camera.ts'
import { photograph } from './workshop.ts'

/*
 * `npm run screenshots [-- <folder>]`: the demo workshop played on in real browsers, each of its states photographed at
 * three sizes in both lights. For whoever changes how it looks, and for images to show.
 */
const [folder = 'screenshots'] = process.argv.slice(2)
const data = mkdtempSync(join(tmpdir(), 'assay-screenshots-'))
const { child, port } = await startAssay(data, 0)
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
try {
  await photograph(browser, `http://localhost:${port}`, openCamera(folder))
} finally {
  await browser.close()
  await endAssay(child, 'SIGTERM')
  rmSync(data, { recursive: true })
}
