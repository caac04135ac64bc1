import { expect, type Page } from '@playwright/test'
import { apiOf } from './api.ts'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount, join, planAssessment, somebody } from './people.ts'

const text = (page: Page) => page.getByRole('textbox', { name: /^Evidence notes on/ })

test('the lead shows a passage of the notes to everybody, large on the room screen', async ({ browser, assay }) => {
  const [lead, ada] = [await somebody(browser), await somebody(browser)]
  await createFirstAccount(lead, assay.url, 'Ines Calder')
  const assessment = await planAssessment(lead, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
    level: '1',
  })
  const api = await apiOf(lead, assay.url)
  const assessmentId = assessment.split('/').at(-1) ?? ''
  const { token } = await api.invitation.create.mutate({ assessmentId, role: 'assessor' })
  const { processes } = await api.assessment.get.query({ assessmentId })
  await api.workshop.show.mutate({ assessmentId, itemId: processes[0]?.instances[0]?.items[0]?.id ?? '' })
  await lead.goto(`${assessment}/room`)
  await join(ada, `${assay.url}/join/${token}`, 'Ada Bergström')
  const screen = await somebody(browser, { viewport: { width: 1920, height: 1080 } })
  await lead.getByRole('button', { name: 'More', exact: true }).click()
  await lead.getByRole('menuitem', { name: 'Room screen' }).click()
  await screen.goto((await lead.getByRole('link', { name: 'Open the screen' }).getAttribute('href')) ?? '')
  await lead.keyboard.press('Escape')
  await expect(screen.getByRole('heading', { name: /PA 1\.1/ })).toBeVisible()

  await text(lead).click()
  await lead.keyboard.type('Incidents have an owner.')
  await lead.keyboard.press('Enter')
  await lead.keyboard.type('Exports are kept a year.')
  await expect(text(ada)).toContainText('Exports are kept a year.')

  await test.step('what is selected is marked in every page and stands alone on the screen', async () => {
    await lead.keyboard.press('Shift+Home')
    await lead.getByRole('button', { name: 'Show to everybody' }).click()
    await expect(ada.getByText('The lead shows this passage.')).toBeVisible()
    for (const page of [lead, ada]) await expect(page.locator('.notes-lit')).toHaveText('Exports are kept a year.')
    await expect(screen.getByRole('blockquote')).toHaveText('Exports are kept a year.')
    await expectAccessible(screen)
    await expectAccessible(ada)
  })

  await test.step('the mark moves with the text that others write before it', async () => {
    await text(ada).click()
    await ada.keyboard.press('Control+Home')
    await ada.keyboard.type('Seen in May: ')
    await expect(text(lead)).toContainText('Seen in May:')
    for (const page of [lead, ada]) await expect(page.locator('.notes-lit')).toHaveText('Exports are kept a year.')
  })

  await test.step('with nothing selected it is the whole text, and afterwards the screen is back at the item', async () => {
    await lead.getByRole('button', { name: 'Stop showing' }).click()
    await expect(screen.getByRole('heading', { name: /PA 1\.1/ })).toBeVisible()
    await expect(ada.locator('.notes-lit')).toHaveCount(0)
    await text(lead).click()
    await lead.keyboard.press('Control+End')
    await lead.getByRole('button', { name: 'Show to everybody' }).click()
    await expect(ada.getByText('The lead shows this text.')).toBeVisible()
    await expect(screen.getByRole('blockquote')).toHaveText(
      /Seen in May: Incidents have an owner\.\s+Exports are kept a year\./,
    )
  })
})
