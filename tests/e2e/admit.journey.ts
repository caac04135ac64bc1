import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount, phone, planAssessment, somebody } from './people.ts'

test('who comes by a link that asks the lead waits, is let in or turned away, and the room goes on', async ({
  browser,
  assay,
}) => {
  const lead = await somebody(browser)
  const ana = await somebody(browser, phone)
  const kim = await somebody(browser)
  await createFirstAccount(lead, assay.url, 'Ingrid Solberg')
  const assessment = await planAssessment(lead, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
  })
  const invitations = lead.getByRole('region', { name: 'Invitations' })
  await invitations.getByLabel('Ask me before somebody comes in').check()
  await invitations.getByRole('button', { name: 'Make a link' }).click()
  await invitations.getByRole('button', { name: 'Show the code' }).click()
  const link =
    (await lead
      .getByRole('dialog')
      .getByText(/\/join\//)
      .textContent()) ?? ''
  await lead.keyboard.press('Escape')
  await lead.goto(`${assessment}/room`)

  for (const [page, name] of [
    [ana, 'Ana Reyes'],
    [kim, 'Kim Elsewhere'],
  ] as const) {
    await page.goto(link)
    await page.getByLabel('Your name').fill(name)
    await page.getByRole('button', { name: 'Join the workshop' }).click()
    await expect(page.getByText(`One moment, ${name}`)).toBeVisible()
  }
  await ana.reload()
  await expect(ana.getByText('One moment, Ana Reyes')).toBeVisible()
  await expectAccessible(ana)

  const waiting = lead.getByRole('region', { name: 'Waiting to be let in' })
  await expect(waiting.getByRole('listitem')).toHaveCount(2)
  await expect(lead.locator('[data-announcer]')).toHaveText('2 people ask to come in.')
  await expectAccessible(lead)
  await waiting.getByRole('button', { name: 'Let in Ana Reyes' }).click()
  await ana.waitForURL(/\/room/)
  await expect(lead.getByText('2 of 2 are here')).toBeVisible()
  await waiting.getByRole('button', { name: 'Turn away Kim Elsewhere' }).click()
  await expect(kim.getByText('You were not let in')).toBeVisible()
  await expect(waiting).toHaveCount(0)
})
