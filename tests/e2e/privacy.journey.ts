import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount, invite, join, phone, planAssessment, somebody } from './people.ts'

test('a guest sees and downloads what is stored about them, and an administrator erases them', async ({
  browser,
  assay,
}) => {
  const admin = await somebody(browser)
  const ada = await somebody(browser, phone)
  await createFirstAccount(admin, assay.url, 'Ingrid Solberg')
  const assessment = await planAssessment(admin, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
  })
  await join(ada, await invite(admin, assessment, 'assessor'), 'Ada Berg')

  await test.step('Ada downloads what is stored about her', async () => {
    await ada.goto(`${assay.url}/account`)
    await ada.getByRole('link', { name: 'What is stored about you' }).click()
    await expect(ada.getByText('Where you are signed in: when', { exact: false })).toBeVisible()
    await expectAccessible(ada, 'privacy of a guest')
    const saving = ada.waitForEvent('download')
    await ada.getByRole('button', { name: 'Download as a file' }).click()
    const data = JSON.parse(await readFile(await (await saving).path(), 'utf8'))
    expect(data.account.name).toBe('Ada Berg')
    expect(data.memberships).toHaveLength(1)
  })

  await test.step('the administrator erases her; she is out, and a pseudonym stands in the team', async () => {
    await admin.goto(`${assay.url}/privacy`)
    await admin.getByRole('button', { name: 'Erase Ada Berg' }).click()
    const dialog = admin.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: 'Erase' })).toBeDisabled()
    await expectAccessible(admin, 'erasing')
    await dialog.getByLabel('Write the name to confirm: Ada Berg').fill('Ada Berg')
    await dialog.getByRole('button', { name: 'Erase' }).click()
    await expect(admin.getByText('Former member 1 (guest)')).toBeVisible()
    await admin.goto(assessment)
    await expect(admin.getByRole('region', { name: 'Team' })).toContainText('Former member 1')
    await ada.reload()
    await expect(ada.getByText('You are not signed in').first()).toBeVisible()
  })

  await test.step('who may do what is one page from the team', async () => {
    await admin.getByRole('link', { name: 'Who may do what, by role' }).click()
    await expect(admin.getByRole('row', { name: /^Cast secret ballots yes yes no no no$/ })).toBeVisible()
    await expectAccessible(admin, 'rights')
  })
})
