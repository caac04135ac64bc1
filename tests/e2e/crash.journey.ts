import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { createFirstAccount, invite, join, planAssessment, somebody } from './people.ts'

test('killing the server while people write loses nothing that another browser had shown', async ({
  browser,
  assay,
}) => {
  const lead = await somebody(browser)
  const ana = await somebody(browser)
  await createFirstAccount(lead, assay.url, 'Ingrid Solberg')
  const assessment = await planAssessment(lead, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
  })
  await join(ana, await invite(lead, assessment, 'assessor'), 'Ana Reyes')
  await lead.goto(`${assessment}/room`)
  await lead.getByRole('button', { name: /^Go to RAF\.1/ }).click()

  const notesOf = (page: typeof lead) => page.getByRole('textbox', { name: /^Evidence notes/ })
  await notesOf(ana).click()
  const typing = (async () => {
    for (let count = 1; count <= 60; count++) await ana.keyboard.type(`seen ${count}, `)
  })()
  await expect(notesOf(lead)).toContainText('seen 20,')
  await assay.kill()
  const shown = ((await notesOf(lead).textContent()) ?? '').match(/seen \d+,/g) ?? []
  await typing
  await expect(ana.getByText(/^Offline, \d+ unsaved changes$/)).toBeVisible()

  await assay.restart()
  const newcomer = await somebody(browser, { storageState: await lead.context().storageState() })
  await newcomer.goto(`${assessment}/room`)
  for (const words of shown) await expect(notesOf(newcomer)).toContainText(words)

  await test.step('and what was typed while it was down arrives when it is back', async () => {
    await expect(notesOf(newcomer)).toContainText('seen 60,')
    await expect(ana.getByText('Saved', { exact: true })).toBeVisible()
    await expect(notesOf(lead)).toContainText('seen 60,')
  })
})
