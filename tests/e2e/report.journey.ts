import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { reportInPdf } from '../../lib/report/in-pdf.ts'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { somebody } from './people.ts'

test('a figure is followed down to its ballots, and the report is published, taken along and checked', async ({
  page: lead,
  browser,
  assay: { url },
}, testInfo) => {
  await lead.goto(`${url}/demo`)
  await lead.getByRole('button', { name: /Enter/ }).first().click()
  await lead.waitForURL('**/room**')
  const [, assessmentId] = /assessments\/([^/]+)/.exec(lead.url()) ?? []
  await lead.goto(`${url}/assessments/${assessmentId}/results`)
  await expect(lead.getByRole('heading', { name: 'Gaps and risk' })).toBeVisible()
  await expect(lead.getByRole('row', { name: /Problem management.*substantial/ })).toContainText('high')
  await expectAccessible(lead)

  // From the heat map to the reasons, the ballots and what was withdrawn; a reload changes nothing.
  await lead.getByRole('link', { name: /Incident management, PA 3.2 .*rated L/ }).click()
  for (const _ of ['first', 'reloaded']) {
    await expect(lead.getByRole('heading', { name: /Process deployment/ })).toBeVisible()
    await expect(lead.getByText('Deployed by day and for all priority 1 incidents')).toBeVisible()
    await expect(lead.getByText('A third of the week runs on the night card.')).toBeVisible()
    await expect(lead.getByText(/New evidence: the visit to the night shift/)).toBeVisible()
    await lead.reload()
  }
  await expect(lead.getByRole('heading', { name: /Process deployment/ })).toBeVisible()
  await expectAccessible(lead)

  // Published, it is a file whose hash is known, to anyone.
  await lead.goto(`${url}/assessments/${assessmentId}/report`)
  await lead.getByRole('button', { name: 'Issue version 1' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'Issue now' }).click()
  await expect(lead.getByRole('radio', { name: /Version 1/ })).toBeChecked()
  const [download] = await Promise.all([
    lead.waitForEvent('download'),
    lead.getByRole('link', { name: 'JSON' }).click(),
  ])
  const original = testInfo.outputPath('report.json')
  await download.saveAs(original)

  // The PDF is made while the page says so, and carries the same content inside.
  const [pdf] = await Promise.all([
    lead.waitForEvent('download'),
    lead.getByRole('link', { name: 'PDF', exact: true }).click(),
  ])
  expect(pdf.suggestedFilename()).toBe('report-version-1.pdf')
  const inside = await reportInPdf(readFileSync(await pdf.path()))
  expect(Buffer.compare(Buffer.from(inside ?? []), readFileSync(original))).toBe(0)
  await expect(lead.getByText('Preparing the PDF')).toHaveCount(0)

  const anyone = await somebody(browser)
  await anyone.goto(`${url}/verify`)
  await anyone.getByLabel('PDF or JSON file of the report').setInputFiles(original)
  await expect(anyone.getByText(/^Unchanged: version 1 of .* issued by Ostvale Health IT/)).toBeVisible()
  await expectAccessible(anyone)
  await anyone.getByLabel('PDF or JSON file of the report').setInputFiles(await pdf.path())
  await expect(anyone.getByText('It is the file as it left this installation, to the byte.')).toBeVisible()

  // A copy leaves parts and names out, on the page and in the files; the address keeps the choice.
  const document = lead.getByRole('article')
  await expect(document.getByRole('heading', { name: 'Objective evidence' })).toBeVisible()
  await expect(document.getByRole('navigation', { name: 'Contents' }).getByRole('link')).not.toHaveCount(0)
  const parts = lead.getByRole('complementary', { name: 'Versions' })
  await parts.getByText('What is shown').click()
  await parts.getByRole('checkbox', { name: /^Evidence/ }).uncheck()
  await expect(document.getByRole('heading', { name: 'Objective evidence' })).toHaveCount(0)
  await parts.getByRole('radio', { name: /^By role/ }).check()
  await expect(document.getByText('Lead assessor 1').first()).toBeVisible()
  await expect(document.getByText(/It leaves out: evidence/)).toBeVisible()
  await expectAccessible(lead)
  await lead.reload()
  await expect(document.getByText(/It leaves out: evidence/)).toBeVisible()
  await expect(lead.getByRole('link', { name: 'JSON' })).toHaveAttribute('href', /names=roles/)

  // What a link opens has nobody's own ballots unless it was made to.
  await lead.getByRole('button', { name: 'Make a link' }).click()
  const [opened] = await Promise.all([
    lead.context().waitForEvent('page'),
    lead.getByRole('link', { name: 'Open', exact: true }).click(),
  ])
  await expect(opened.getByText(/It leaves out: ballots by person, people/)).toBeVisible()
  await expect(opened.getByRole('heading', { name: 'Gaps and risks' })).toBeVisible()
  await expectAccessible(opened)

  const changed = testInfo.outputPath('changed.json')
  writeFileSync(changed, readFileSync(original, 'utf8').replace('"rating":"P"', '"rating":"L"'))
  await anyone.getByLabel('PDF or JSON file of the report').setInputFiles(changed)
  await expect(anyone.getByText('This file is not a report that was issued here')).toBeVisible()
})
