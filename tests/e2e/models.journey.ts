import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount } from './people.ts'

test('a shipped model is copied, tailored, traced and published under a name of one’s own', async ({
  page,
  assay: { url },
}) => {
  await createFirstAccount(page, url, 'Ingrid Solberg')
  await page.goto(`${url}/models/iso-33054`)

  await test.step('the copy opens as a draft to edit', async () => {
    await page.getByRole('button', { name: /^Copy and tailor/ }).click()
    await page.getByLabel('Name', { exact: true }).fill('Our services')
    await page.getByLabel('Identifier').fill('our-services')
    await page.getByRole('button', { name: 'Make the draft' }).click()
    await page.waitForURL(/our-services\/edit/)
    await expect(page.getByRole('heading', { name: 'Edit the model' })).toBeVisible()
  })

  await test.step('texts, outcomes and groups are changed; what is taken out can be had back', async () => {
    await page.getByText('Incident management', { exact: true }).click()
    await page.getByLabel('Purpose').fill('')
    await expect(page.getByRole('link', { name: '1 to mend' })).toBeVisible()
    await page.getByLabel('Purpose').fill('Get people working again when a service fails them.')
    await page.getByRole('button', { name: 'Take out outcome 7 of Incident management' }).click()
    await page.getByLabel('Name of group RAF').fill('Desk')
    await page.getByRole('button', { name: 'Take out the process' }).click()
    await expect(page.getByText('Incident management', { exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Incident management', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('it is published and reads as it was written, after a reload too', async () => {
    await page.getByRole('link', { name: 'Our services 1.0' }).click()
    await page.getByRole('button', { name: 'Publish version 1.0' }).click()
    await expect(page.getByText('It can be planned with, and stays as it is.')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible()
    await expect(page.getByText('Get people working again when a service fails them.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0)
  })

  await test.step('clauses and outcomes are traced both ways', async () => {
    await page.getByRole('link', { name: 'Trace clauses' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'RAF.1.O1' }).first()).toBeVisible()
    await page.getByRole('button', { name: 'From processes' }).click()
    await expect(page.getByRole('heading', { name: /Incident management/ })).toBeVisible()
    await page.getByRole('button', { name: 'Matrix' }).click()
    await expect(page.getByRole('row', { name: /^8\.6\.1 / })).toContainText('6')
    await expectAccessible(page)
  })
})
