import type { Browser, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { act, rate } from '../e2e/in-the-room.ts'
import { enterDemo, invite, somebody } from '../e2e/people.ts'
import type { openCamera } from './camera.ts'

type Take = ReturnType<typeof openCamera>

/** Nobody waits for something to stop moving. */
const calm = { reducedMotion: 'reduce' } as const

const notes = (page: Page) => page.getByRole('textbox', { name: /^Evidence notes/ })

/** Plays the demo on from where it stands, and takes a screenshot of each state on the way. */
export async function photograph(browser: Browser, url: string, take: Take): Promise<void> {
  const [lead, leilani, tomasz, jonas] = await Promise.all([1, 2, 3, 4].map(() => somebody(browser, calm)))
  if (!lead || !leilani || !tomasz || !jonas) throw new Error('Not everybody came.')
  const assessment = await enterDemo(lead, url, 'Amara Nwosu')
  for (const [page, name] of [
    [leilani, 'Leilani Kahale'],
    [tomasz, 'Tomasz Wieczorek'],
    [jonas, 'Jonas Lindqvist'],
  ] as const) {
    await enterDemo(page, url, name)
  }
  await lead.goto(assessment)
  await take(lead, 'plan', { whole: true })
  const link = await invite(lead, assessment, 'assessor')
  const guest = await somebody(browser, calm)
  await guest.goto(link)
  await expect(guest.getByLabel('Your name')).toBeVisible()
  await take(guest, 'join')

  for (const page of [lead, leilani, tomasz, jonas]) await page.goto(`${assessment}/room`)
  await lead.getByRole('button', { name: 'More', exact: true }).click()
  await lead.getByRole('menuitem', { name: 'Room screen' }).click()
  const screen = await somebody(browser, { ...calm, viewport: { width: 1920, height: 1080 } })
  await screen.goto((await lead.getByRole('link', { name: 'Open the screen' }).getAttribute('href')) ?? '')
  await lead.keyboard.press('Escape')

  await take(leilani, 'open')
  await rate(leilani, 'L')
  await expect(lead.getByText('3 of 4 have voted')).toBeVisible()
  await take(leilani, 'voted')
  await take(screen, 'screen-open')
  await write(leilani, lead)
  await take(lead, 'notes', { pane: 'Notes' })
  await rate(lead, 'P')
  await expect(lead.getByText('4 of 4 have voted')).toBeVisible()
  await take(lead, 'ready')
  await act(lead, 'Reveal ballots')
  await expect(leilani.getByText(/^agreement/)).toBeVisible()
  await take(lead, 'revealed')
  await take(leilani, 'revealed-assessor')
  await take(screen, 'screen-revealed')

  await act(lead, 'Rate again')
  for (const page of [lead, leilani, tomasz, jonas]) await rate(page, page === jonas ? 'P' : 'L')
  await expect(lead.getByText('4 of 4 have voted')).toBeVisible()
  await act(lead, 'Reveal ballots')
  await expect(lead.getByRole('button', { name: 'Record L' })).toBeVisible()
  await take(lead, 'second-round')
  const rationale = lead.getByRole('textbox', { name: /^Rationale/ })
  await rationale.click()
  await lead.keyboard.type('The tests exist; of emergency changes they are not kept with the ticket.')
  await act(lead, 'Record L')
  await expect(lead.getByText(/^by Amara Nwosu/)).toBeVisible()
  await take(lead, 'recorded')

  await lead.getByRole('button', { name: 'Show to everybody' }).click()
  await expect(leilani.getByText(/^The lead shows this/)).toBeVisible()
  await take(leilani, 'spotlight', { pane: 'Notes' })
  await take(screen, 'screen-spotlight')
  await lead.getByRole('button', { name: 'Stop showing' }).click()

  await act(lead, /^Go to /)
  await lead.getByRole('button', { name: 'More for this item' }).click()
  await lead.getByRole('menuitem', { name: 'Park for later' }).click()
  await take(lead, 'parked')
  await leilani.context().setOffline(true)
  await notes(leilani).click()
  await leilani.keyboard.press('Control+End')
  await leilani.keyboard.press('Enter')
  await leilani.keyboard.type('Two of the five hand-overs were done by telephone.')
  await expect(leilani.getByText(/^Offline, \d+ unsaved changes$/)).toBeVisible()
  await take(leilani, 'offline')
  await leilani.context().setOffline(false)
  await lead.getByRole('button', { name: 'More for this item' }).click()
  await lead.getByRole('menuitem', { name: 'Back to the lobby' }).click()
  await expect(leilani.getByText(/are here$/)).toBeVisible()
  await take(leilani, 'lobby')
  await take(screen, 'screen-lobby')

  for (const [name, path] of [
    ['results', '/results'],
    ['findings', '/results/findings'],
    ['evidence', '/evidence'],
    ['report', '/report'],
    ['readiness', '/readiness'],
  ] as const) {
    await lead.goto(`${assessment}${path}`)
    await expect(lead.getByRole('main').getByRole('heading').first()).toBeVisible()
    await take(lead, name, { whole: name !== 'report' })
  }
  await lead.goto(url)
  await take(lead, 'home')
}

/** One writes, another reads along and has begun to talk about it. */
async function write(writer: Page, reader: Page): Promise<void> {
  const words = 'Seen in the tool: four of five tickets name an owner within the hour.'
  await notes(writer).click()
  await writer.keyboard.press('Control+End')
  await writer.keyboard.press('Enter')
  await writer.keyboard.type(words)
  await expect(notes(reader)).toContainText(words)
  await notes(reader).getByText(words).click()
  await reader.keyboard.press('Home')
  await reader.keyboard.press('Shift+End')
  await reader.keyboard.press('Control+Alt+m')
  await reader.getByLabel('Comment on the passage').fill('And the fifth?')
  await reader.keyboard.press('Control+Enter')
  await expect(writer.locator('.notes-passage')).toBeVisible()
  await writer.keyboard.type(' The fifth was a telephone call')
}
