import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { act, ballot, rate } from './in-the-room.ts'
import { createFirstAccount, giveAccount, invite, join, phone, planAssessment, somebody } from './people.ts'

test('a lead works from the lobby to the last record by keyboard alone', async ({ browser, assay }) => {
  const lead = await somebody(browser)
  await createFirstAccount(lead, assay.url, 'Ingrid Solberg')
  const assessment = await planAssessment(lead, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
    level: '1',
  })
  const link = await invite(lead, assessment, 'assessor')
  const late = await somebody(browser)
  await lead.goto(`${assessment}/room`)
  await expect(lead.getByText('1 of 1 are here')).toBeVisible()
  await expectAccessible(lead, 'lobby')

  await lead.keyboard.press('?')
  await expect(lead.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await lead.keyboard.press('Escape')

  await test.step('the palette finds what the room can do, by its name', async () => {
    await lead.keyboard.press('Control+k')
    const palette = lead.getByRole('dialog', { name: 'Commands' })
    await expect(palette.getByRole('option', { name: /^Go to RAF\.1, PA 1\.1/ })).toBeVisible()
    await expectAccessible(lead, 'palette')
    await lead.keyboard.type('raise nothing')
    await expect(palette.getByText('Nothing is called that.')).toBeVisible()
    await lead.keyboard.press('Control+Backspace')
    await expect(palette.getByRole('option')).toHaveText(['Raise my handH'])
    await lead.keyboard.press('Enter')
    await expect(palette).toHaveCount(0)
    await expect(lead.getByRole('button', { name: 'Lower hand' })).toHaveAttribute('aria-pressed', 'true')
    await lead.keyboard.press('h')
  })

  const announced = lead.locator('[data-announcer]')
  const heading = lead.getByRole('heading', { name: /PA 1\.1/ })

  await lead.keyboard.press('Enter')
  await expect(heading).toBeVisible()
  await lead.keyboard.press('Enter')
  await expect(announced).toHaveText('Incident management, PA 1.1 is open for rating.')
  await expectAccessible(lead, 'open')
  await lead.keyboard.press('l')
  await lead.keyboard.press('c')
  await expect(ballot(lead).getByRole('button', { name: /^L, / })).toHaveAttribute('aria-pressed', 'true')
  await expect(ballot(lead).getByRole('radio', { name: 'Not sure' })).toBeChecked()

  await test.step('somebody who joins late finds the room where it is', async () => {
    await join(late, link, 'Ana Reyes')
    await expect(late.getByRole('heading', { name: /PA 1\.1/ })).toBeVisible()
    await expect(lead.getByText('1 of 2 have voted')).toBeVisible()
    await late.keyboard.press('l')
    await expect(lead.getByText('2 of 2 have voted')).toBeVisible()
  })

  await lead.keyboard.press('Enter')
  await expect(announced).toHaveText('Ballots on Incident management, PA 1.1 are revealed.')
  await expectAccessible(lead, 'revealed')
  await lead.keyboard.press('Enter')
  await expect(announced).toHaveText('Incident management, PA 1.1 is recorded as L.')
  await expectAccessible(lead, 'recorded')
})

test('one is offline for a while, one is removed, and all come along when the lead calls', async ({
  browser,
  assay,
}) => {
  const lead = await somebody(browser)
  const ana = await somebody(browser)
  const tom = await somebody(browser, phone)
  await createFirstAccount(lead, assay.url, 'Ingrid Solberg')
  const assessment = await planAssessment(lead, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
  })
  const link = await invite(lead, assessment, 'assessor')
  await join(ana, link, 'Ana Reyes')
  await join(tom, link, 'Tom Okafor')
  await lead.goto(`${assessment}/room`)
  await act(lead, /^Go to RAF\.1/)
  await act(lead, 'Open for rating')
  await expect(ballot(tom)).toBeVisible()

  await test.step('a ballot cast without network is kept, and counts when the network is back', async () => {
    await tom.context().setOffline(true)
    await expect(tom.getByRole('banner').getByText('Offline')).toBeVisible()
    await rate(tom, 'P')
    await expect(tom.getByText('Kept on this device until the network is back')).toBeVisible()
    await expectAccessible(tom, 'offline')
    await expect(lead.getByText('0 of 3 have voted')).toBeVisible()
    await tom.context().setOffline(false)
    await expect(tom.getByText('Stored; yours to change until the reveal')).toBeVisible()
    await expect(lead.getByText('1 of 3 have voted')).toBeVisible()
  })

  await test.step('who looks elsewhere comes along when called', async () => {
    await ana.getByRole('button', { name: /^PA 2\.2/ }).click()
    await expect(ana.getByText('You look at this by yourself.')).toBeVisible()
    const row = lead.getByRole('button', { name: /^PA 2\.2/ })
    await expect(row).toContainText('Here by themselves:')
    await expect(row).toContainText('Ana Reyes')
    await ana.getByRole('textbox', { name: /^Evidence notes/ }).click()
    await ana.keyboard.type('Found in the tool.')
    await expect(row.getByText('writes')).toBeAttached()
    await expect(lead.getByRole('list', { name: '3 here' }).getByText('writes')).toBeAttached()
    await expectAccessible(lead, 'somebody writes elsewhere')
    await act(lead, 'Call Ana Reyes here')
    await expect(ana.getByRole('heading', { name: /PA 1\.1/ })).toBeVisible()
    await expect(ana.getByText('You look at this by yourself.')).toHaveCount(0)
  })

  await test.step('the Back button leads back to what one looked at', async () => {
    await ana.getByRole('button', { name: /^PA 2\.1/ }).click()
    await expect(ana.getByRole('heading', { name: /PA 2\.1/ })).toBeVisible()
    await ana.goBack()
    await expect(ana.getByRole('heading', { name: /PA 1\.1/ })).toBeVisible()
  })

  await test.step('the projector shows the room by a link of its own', async () => {
    await lead.getByRole('button', { name: 'More', exact: true }).click()
    await lead.getByRole('menuitem', { name: 'Room screen' }).click()
    const screen = await somebody(browser, { viewport: { width: 1920, height: 1080 } })
    await screen.goto((await lead.getByRole('link', { name: 'Open the screen' }).getAttribute('href')) ?? '')
    await lead.keyboard.press('Escape')
    await expect(screen.getByText('1 of 3 have voted')).toBeVisible()
    await expectAccessible(screen, 'room screen')
    await rate(ana, 'F')
    await expect(screen.getByText('2 of 3 have voted')).toBeVisible()
    await act(lead, 'Reveal ballots')
    await expect(screen.getByText('speaks first').first()).toBeVisible()
    await expectAccessible(screen, 'room screen, revealed')
  })

  await test.step('who is removed is out at once and told why', async () => {
    await lead.getByRole('button', { name: 'More', exact: true }).click()
    await lead.getByRole('menuitem', { name: 'People' }).click()
    await lead.getByRole('button', { name: 'More for Ana Reyes' }).click()
    await lead.getByRole('menuitem', { name: 'Remove from the room' }).click()
    await lead.getByRole('button', { name: 'Remove Ana Reyes' }).click()
    await expect(ana.getByRole('heading', { name: 'This room is closed to you' })).toBeVisible()
    await ana.reload()
    await expect(ana.getByText('Ask the lead assessor for an invitation.')).toBeVisible()
  })

  await test.step('another takes over the lead, with an account, when the facilitator’s laptop dies', async () => {
    await lead.getByRole('button', { name: 'More for Tom Okafor' }).click()
    await expect(lead.getByRole('menuitem', { name: 'Remove from the room' })).toBeVisible()
    await expect(lead.getByRole('menuitem', { name: 'Hand the lead over' })).toHaveCount(0)
    await lead.keyboard.press('Escape')
    await giveAccount(lead, assay.url, tom, { name: 'Tom Okafor', email: 'tom@example.org' })
    await tom.goto(`${assessment}/room`)
    await lead.getByRole('button', { name: 'More for Tom Okafor' }).click()
    await lead.getByRole('menuitem', { name: 'Hand the lead over' }).click()
    await lead.getByRole('button', { name: 'Make Tom Okafor a lead' }).click()
    await expect(tom.getByRole('region', { name: 'Moderate' })).toBeVisible()
    await lead.close()
    await act(tom, 'Rate again')
    await expect(ballot(tom)).toBeVisible()
  })
})
