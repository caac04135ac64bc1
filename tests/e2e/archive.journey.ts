import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { endAssay, startAssay, test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount, enterDemo, somebody } from './people.ts'

test('an assessment is taken out of one installation and goes on in another, whole', async ({
  page: lead,
  browser,
  assay: { url },
}) => {
  const assessment = await enterDemo(lead, url, 'Amara Nwosu')
  await lead.goto(assessment)
  const section = lead.getByRole('region', { name: 'Archive' })
  await expect(section).toBeVisible()
  await expectAccessible(lead)
  const downloading = lead.waitForEvent('download')
  await section.getByRole('link', { name: 'Download the archive' }).click()
  const download = await downloading
  const file = join(mkdtempSync(join(tmpdir(), 'assay-archive-')), 'taken-out.zip')
  await download.saveAs(file)
  await lead.goto(`${assessment}/results`)
  await expect(lead.getByRole('main')).toContainText('Krippendorff')
  const results = await lead.getByRole('main').textContent()

  const other = await startAssay(mkdtempSync(join(tmpdir(), 'assay-e2e-')), 0)
  try {
    const elsewhere = `http://localhost:${other.port}`
    const importer = await somebody(browser)
    await createFirstAccount(importer, elsewhere, 'Ines Calder')
    await importer.getByRole('link', { name: 'Import', exact: true }).click()
    await expect(importer.getByRole('heading', { name: 'Import an assessment' })).toBeVisible()
    await expectAccessible(importer)
    const choose = importer.getByLabel('Archive of an assessment (.zip)')

    await choose.setInputFiles({ name: 'letter.zip', mimeType: 'application/zip', buffer: Buffer.from('Dear all') })
    await importer.getByRole('button', { name: 'Import the assessment' }).click()
    await expect(importer.getByRole('main').getByRole('alert')).toContainText('it is no zip file')
    await expectAccessible(importer)

    await choose.setInputFiles(file)
    await importer.getByRole('button', { name: 'Import the assessment' }).click()
    await expect(importer.getByText('came along by name')).toBeVisible()
    await expectAccessible(importer)
    await importer.getByRole('link', { name: 'Open the assessment' }).click()
    await expect(importer.getByRole('region', { name: 'Archive' })).toContainText('This assessment was imported on')
    await expect(importer.getByRole('region', { name: 'Team' })).toContainText('Amara Nwosu')

    await importer.goto(importer.url().replace(/#.*$/, '').concat('/results'))
    await expect(importer.getByRole('main')).toHaveText(results ?? '')
  } finally {
    await endAssay(other.child, 'SIGTERM')
  }
})
