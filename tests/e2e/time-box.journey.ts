import { expect, type Page } from '@playwright/test'
import { apiOf } from './api.ts'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { act, rate } from './in-the-room.ts'
import { twoInTheRoom } from './people.ts'

const announced = (page: Page) => page.locator('[data-announcer]')
const timer = (page: Page) => page.getByRole('timer')

/** Counts the tones the page plays from its next loading on. */
async function listen(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function (when) {
      document.documentElement.dataset.tones = String(Number(document.documentElement.dataset.tones ?? 0) + 1)
      start.call(this, when)
    }
  })
  await page.reload()
  await expect(page.getByRole('banner').getByText('Live')).toBeVisible()
  return async () => Number((await page.locator('html').getAttribute('data-tones')) ?? 0)
}

test('a time box ends gently, at the same moment on clocks that differ, and is heard where sounds are on', async ({
  browser,
  assay,
}) => {
  const { lead, ana, assessment } = await twoInTheRoom(browser, assay.url)
  const api = await apiOf(lead, assay.url)
  const assessmentId = assessment.split('/').at(-1) ?? ''
  await ana.addInitScript(() => {
    const now = Date.now
    Date.now = () => now() - 3 * 60_000
  })
  const [heardByLead, heardByAna] = [await listen(lead), await listen(ana)]
  const sameFace = async () => {
    await expect(timer(lead)).toHaveText(/\d:\d\d/)
    await expect
      .poll(async () => new Set(await Promise.all([lead, ana].map((page) => timer(page).textContent()))).size)
      .toBe(1)
  }

  await test.step('nothing is heard until it is turned on', async () => {
    await lead.keyboard.press('h')
    await act(lead, 'Open for rating')
    await expect(announced(ana)).toHaveText(/is open for rating/)
    await ana.getByRole('button', { name: 'More', exact: true }).click()
    await expect(ana.getByRole('menuitemcheckbox', { name: 'Sounds' })).not.toBeChecked()
    expect([await heardByLead(), await heardByAna()]).toEqual([0, 0])
    await ana.getByRole('menuitemcheckbox', { name: 'Sounds' }).click()
    await expect.poll(heardByAna, 'what was turned on is heard once').toBe(2)
  })

  await test.step('a time box of two minutes shows the same on a device whose clock is three minutes behind', async () => {
    await lead.getByRole('button', { name: 'Time', exact: true }).click()
    await lead.getByRole('menuitem', { name: '2 minutes' }).click()
    await expect(timer(ana)).toHaveText(/1:\d\d/)
    await sameFace()
    await expect(announced(ana)).toHaveText(/is open for rating/)
    await expect(announced(lead)).toHaveText(/is open for rating/)
  })

  await test.step('and goes on over a restart of the server', async () => {
    await assay.kill()
    await expect(ana.getByRole('banner').getByText('Offline')).toBeVisible()
    await assay.restart()
    await expect(ana.getByRole('banner').getByText('Live')).toBeVisible()
    await expect(timer(ana)).toHaveText(/[01]:\d\d/)
    await sameFace()
  })

  await test.step('its end is told in words, shown, and heard by who wants to hear it', async () => {
    const before = await heardByAna()
    await api.workshop.setTimer.mutate({ assessmentId, seconds: 10 })
    for (const page of [lead, ana]) await expect(announced(page)).toHaveText('The time is running out.')
    for (const page of [lead, ana]) await expect(announced(page)).toHaveText('The time is up.')
    await expect(timer(ana)).toContainText('Time is up')
    await expectAccessible(ana, 'time is up')
    expect(await heardByAna()).toBe(before + 3)
    expect(await heardByLead()).toBe(0)
  })

  await test.step('sounds stay on over a reload: a reveal and, to the lead, a hand', async () => {
    await ana.reload()
    await rate(ana, 'L')
    await act(lead, 'Reveal ballots')
    await expect.poll(heardByAna).toBe(3)
    await lead.keyboard.press('Control+k')
    await expect(lead.getByRole('dialog', { name: 'Commands' })).toBeVisible()
    await lead.keyboard.type('turn sounds on')
    await lead.keyboard.press('Enter')
    await expect.poll(heardByLead).toBe(2)
    await ana.keyboard.press('h')
    await expect.poll(heardByLead).toBe(3)
  })
})
