import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { twoInTheRoom } from './people.ts'

test('words written offline to notes that were locked meanwhile are handed back, and the room goes on', async ({
  browser,
  assay,
}) => {
  const { lead, ana, notesOf } = await twoInTheRoom(browser, assay.url)
  const otherTab = await ana.context().newPage()
  await otherTab.goto(ana.url())
  await notesOf(ana).click()
  await ana.keyboard.type('Seen in the tool.')
  await expect(notesOf(lead)).toContainText('Seen in the tool.')

  await ana.context().setOffline(true)
  await ana.keyboard.type(' Escalated twice without a ticket.')
  await expect(ana.getByText(/^Offline, \d+ unsaved changes$/)).toBeVisible()
  await lead.getByRole('button', { name: 'Lock notes' }).click()
  await expect(lead.getByText('Locked: only you write here.')).toBeVisible()
  await ana.context().setOffline(false)

  const untaken = ana.getByRole('alert').filter({ hasText: 'Some of your words were not taken' })
  await expect(untaken).toContainText('Escalated twice without a ticket.')
  await expect(untaken).not.toContainText('Seen in the tool.')
  await expect(ana.getByRole('group', { name: /^Evidence notes/ })).toHaveText('Seen in the tool.')
  await expect(notesOf(lead)).toHaveText('Seen in the tool.')
  await ana.reload()
  await expect(untaken).toContainText('Escalated twice without a ticket.')
  await untaken.getByRole('button', { name: 'Let them go' }).click()
  await expect(untaken).toHaveCount(0)

  await lead.getByRole('button', { name: 'Unlock notes' }).click()
  for (const [tab, words] of [
    [ana, ' Written again.'],
    [otherTab, ' And on the other tab.'],
  ] as const) {
    await notesOf(tab).click()
    await tab.keyboard.press('ControlOrMeta+End')
    await tab.keyboard.type(words)
    await expect(notesOf(lead)).toContainText(words)
  }
  await ana.reload()
  await expect(notesOf(ana)).toContainText('Seen in the tool. Written again. And on the other tab.')
  await expect(untaken).toHaveCount(0)
})
