import { expect, type Page } from '@playwright/test'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount, planAssessment, somebody } from './people.ts'

const act = (lead: Page, name: string | RegExp) =>
  lead.getByRole('region', { name: 'Moderate' }).getByRole('button', { name }).click()

test('the worksheet is read again as it stood at the reveal, with what was written since', async ({
  browser,
  assay,
}) => {
  const lead = await somebody(browser)
  await createFirstAccount(lead, assay.url, 'Ingrid Solberg')
  const assessment = await planAssessment(lead, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
  })
  await lead.goto(`${assessment}/room`)
  await act(lead, /^Go to RAF\.1, PA 1\.1/)
  const notes = lead.getByRole('textbox', { name: /^Evidence notes/ })
  await notes.click()
  await lead.keyboard.type('Closed in time: 94 per cent.')
  await act(lead, 'Open for rating')
  await lead.getByRole('region', { name: 'Your ballot' }).getByRole('button', { name: /^F, / }).click()
  await expect(lead.getByText('Stored; yours to change until the reveal')).toBeVisible()
  await act(lead, 'Reveal ballots')
  await expect(lead.getByRole('button', { name: 'Rate again' })).toBeVisible()

  await notes.click()
  await lead.keyboard.press('ControlOrMeta+End')
  await lead.keyboard.type(' Reopened: 3.')
  await expect(lead.getByText('Saved', { exact: true })).toBeVisible()

  await lead.getByRole('link', { name: 'Earlier versions' }).click()
  const version = lead.getByRole('article', { name: 'The worksheet when PA 1.1 revealed' })
  await expect(version.getByText('unaltered, checked in this browser')).toBeVisible()
  await expect(version.getByText('One part has changed since.')).toBeVisible()
  await expect(version.getByRole('insertion')).toContainText('Reopened: 3.')
  await version.getByLabel('As it stood').check()
  await expect(version.getByText('Closed in time: 94 per cent.')).toBeVisible()
  await expect(version.getByRole('insertion')).toHaveCount(0)
  await expect(version.getByText('Reopened')).toHaveCount(0)

  await version.getByLabel('Who wrote this').check()
  await expect(version.getByRole('list', { name: 'Written by' })).toHaveText('Ingrid Solberg')
  await expect(version.locator('.notes-author').filter({ hasText: 'Closed in time: 94 per cent.' })).toHaveAttribute(
    'title',
    'Written by Ingrid Solberg',
  )
  await expectAccessible(lead)
})
