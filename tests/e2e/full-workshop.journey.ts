import { expect, type Page } from '@playwright/test'
import { test } from './assay.ts'
import { act, ballot, rate } from './in-the-room.ts'
import { createFirstAccount, invite, join, phone, planAssessment, somebody } from './people.ts'

// A minute of it is spent without network.
test.setTimeout(300_000)

test('five people assess three processes, one on a phone, one offline for a minute, one late, one removed', async ({
  browser,
  assay,
}) => {
  const lead = await somebody(browser)
  const ana = await somebody(browser)
  const tom = await somebody(browser, phone)
  const eva = await somebody(browser)
  const ben = await somebody(browser)
  await createFirstAccount(lead, assay.url, 'Ingrid Solberg')
  const assessment = await planAssessment(lead, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management', 'Problem management', 'Change management'],
    level: '1',
  })
  const link = await invite(lead, assessment, 'assessor')
  await join(ana, link, 'Ana Reyes')
  await join(tom, link, 'Tom Okafor')
  await join(eva, link, 'Eva Lindqvist')
  await lead.goto(`${assessment}/room`)
  await expect(lead.getByText('4 of 4 are here')).toBeVisible()
  const recorded = (count: number) => expect(lead.getByText(`${count} of 3 recorded`)).toBeVisible()

  await test.step('the lead puts the agenda into another order: by drag, and back by keyboard', async () => {
    const order = (page: Page) =>
      page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { expanded: true })
    const planned = await order(lead).allTextContents()
    const [first = '', second = '', third = ''] = planned
    await order(lead).nth(2).dragTo(order(lead).nth(0))
    for (const page of [lead, ana]) await expect(order(page)).toHaveText([third, first, second])
    await order(lead).nth(0).press('Alt+ArrowDown')
    for (const page of [lead, ana]) await expect(order(page)).toHaveText([first, third, second])
    await order(lead).nth(1).press('Alt+ArrowDown')
    for (const page of [lead, ana]) await expect(order(page)).toHaveText(planned)
  })

  await test.step('the first process: far apart, then agreed in a second round', async () => {
    await act(lead, /^Go to /)
    await act(lead, 'Open for rating')
    await rate(lead, 'L')
    await rate(ana, 'F')
    await rate(tom, 'L')
    await rate(eva, 'N')
    await expect(lead.getByText('4 of 4 have voted')).toBeVisible()
    await act(lead, 'Reveal ballots')
    for (const page of [lead, ana, tom, eva]) await expect(page.getByText('speaks first')).toHaveCount(2)
    await act(lead, 'Rate again')
    for (const page of [lead, ana, tom, eva]) await rate(page, 'L')
    await expect(lead.getByText('4 of 4 have voted')).toBeVisible()
    await act(lead, 'Reveal ballots')
    await act(lead, 'Record L')
    await recorded(1)
  })

  await test.step('the second: one loses the network for a minute, goes on working, and is counted when it is back', async () => {
    await act(lead, /^Go to /)
    await act(lead, 'Open for rating')
    await expect(ballot(ana)).toBeVisible()
    // Without network one goes on with what one has: her page has to have been given the notes of this process before.
    await expect(ana.getByRole('textbox', { name: /^Evidence notes on Problem management/ })).toBeVisible()
    await ana.context().setOffline(true)
    const minute = ana.waitForTimeout(60_000)
    await expect(ana.getByRole('banner').getByText('Offline')).toBeVisible()
    await rate(ana, 'P')
    await ana.getByRole('textbox', { name: /^Evidence notes/ }).click()
    await ana.keyboard.type('Known errors are kept in a list of their own.')
    await rate(tom, 'P')
    await rate(eva, 'P')
    await rate(lead, 'P')
    await expect(lead.getByText('3 of 4 have voted')).toBeVisible()
    await minute
    await ana.context().setOffline(false)
    await expect(lead.getByText('4 of 4 have voted')).toBeVisible()
    await expect(lead.getByText('Known errors are kept in a list of their own.')).toBeVisible()
  })

  await test.step('somebody joins late and rates at once', async () => {
    await join(ben, link, 'Ben Haugen')
    await expect(ballot(ben)).toBeVisible()
    await rate(ben, 'P')
    await expect(lead.getByText('5 of 5 have voted')).toBeVisible()
  })

  await test.step('somebody is removed: the room goes on without them, their earlier ballots stay', async () => {
    await lead.getByRole('button', { name: 'More', exact: true }).click()
    await lead.getByRole('menuitem', { name: 'People' }).click()
    await lead.getByRole('button', { name: 'More for Eva Lindqvist' }).click()
    await lead.getByRole('menuitem', { name: 'Remove from the room' }).click()
    await lead.getByRole('button', { name: 'Remove Eva Lindqvist' }).click()
    await expect(eva.getByRole('heading', { name: 'This room is closed to you' })).toBeVisible()
    await lead.keyboard.press('Escape')
    await expect(lead.getByText('4 of 4 have voted')).toBeVisible()
    await act(lead, 'Reveal ballots')
    await act(lead, 'Record P')
    await recorded(2)
  })

  await test.step('the third: everybody of one mind, two keystrokes of the lead', async () => {
    await act(lead, /^Go to /)
    await act(lead, 'Open for rating')
    for (const page of [lead, ana, tom, ben]) await rate(page, 'F')
    await expect(lead.getByText('4 of 4 have voted')).toBeVisible()
    await lead.locator('body').click({ position: { x: 5, y: 5 } })
    // The room shows what was revealed before the lead's own page is told that it was: nobody has to wait for that.
    let answer = () => {}
    const pressed = new Promise<void>((resolve) => {
      answer = resolve
    })
    await lead.route(/workshop\.reveal/, async (route) => {
      const response = await route.fetch()
      await pressed
      await route.fulfill({ response })
    })
    await lead.keyboard.press('Enter')
    await expect(lead.getByRole('button', { name: 'Record F' })).toBeVisible()
    await lead.keyboard.press('Enter')
    answer()
    await recorded(3)
  })

  await test.step('the results hold what was recorded, and the ballots it came from', async () => {
    await lead.goto(`${assessment}/results`)
    for (const [process, level] of [
      ['Incident management', 1],
      ['Problem management', 0],
      ['Change management', 1],
    ] as const) {
      const chart = lead.getByRole('article').filter({ has: lead.getByRole('heading', { name: process }) })
      await expect(chart.getByText(`Level ${level}`, { exact: true })).toBeVisible()
    }
  })
})
