import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { somebody, twoInTheRoom } from './people.ts'

test('killing the server while people write loses nothing that another browser had shown', async ({
  browser,
  assay,
}) => {
  const { lead, ana, assessment, notesOf } = await twoInTheRoom(browser, assay.url)
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
