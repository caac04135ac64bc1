import { expect, type Page } from '@playwright/test'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { act, rate } from './in-the-room.ts'
import { createFirstAccount, planAssessment, somebody } from './people.ts'

const checked = (page: Page) => page.getByRole('region', { name: 'Your connection' })

test('before it begins everybody sees whether their own connection works, and what to do where it does not', async ({
  browser,
  assay,
}) => {
  const lead = await somebody(browser)
  await createFirstAccount(lead, assay.url, 'Ingrid Solberg')
  const assessment = await planAssessment(lead, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
  })

  await test.step('all of it works', async () => {
    await lead.goto(`${assessment}/room`)
    await expect(checked(lead)).toContainText('Live: you see what the room sees.')
    await expect(checked(lead)).toContainText(/Answers in \d+ ms\./)
    await expect(checked(lead)).toContainText('Keeps your work while there is no network.')
    await expect(checked(lead).getByText('a problem')).toHaveCount(0)
  })

  await test.step('the network goes, and comes back', async () => {
    await lead.context().setOffline(true)
    await expect(checked(lead)).toContainText('Out of touch.')
    await expect(checked(lead)).toContainText('No answer. Check the network of this device.')
    await expectAccessible(lead, 'lobby, offline')
    // Asked for before it was there: nothing breaks.
    await lead.keyboard.press('Control+k')
    await lead.keyboard.press('Escape')
    await lead.context().setOffline(false)
    await expect(checked(lead)).toContainText('Live: you see what the room sees.')
    await expect(checked(lead).getByText('a problem')).toHaveCount(0)
  })

  await test.step('the palette opens without network, once it was there', async () => {
    const palette = lead.getByRole('dialog', { name: 'Commands' })
    await lead.keyboard.press('Control+k')
    await expect(palette).toBeVisible()
    await lead.keyboard.press('Escape')
    await expect(palette).toHaveCount(0)
    await lead.context().setOffline(true)
    await lead.keyboard.press('Control+k')
    await expect(palette).toBeVisible()
    await lead.keyboard.press('Escape')
    await lead.context().setOffline(false)
  })

  await test.step('something on the way stops WebSockets: it is named, and the room opens once it is let through', async () => {
    let stopped = true
    await lead.routeWebSocket(/\/sync\//, (socket) => {
      if (stopped) void socket.close()
      else socket.connectToServer()
    })
    await lead.reload()
    await expect(lead.getByRole('heading', { name: 'The room is out of reach' })).toBeVisible()
    await expect(checked(lead)).toContainText('A proxy or firewall may stop WebSockets')
    await expectAccessible(lead, 'out of reach')
    stopped = false
    await expect(lead.getByText('1 of 1 are here')).toBeVisible()
  })
})

test('a part whose code does not come waits for the network, and does not take the room with it', async ({
  browser,
  assay,
}) => {
  const lead = await somebody(browser)
  await createFirstAccount(lead, assay.url, 'Ingrid Solberg')
  const assessment = await planAssessment(lead, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
  })
  await lead.goto(`${assessment}/room`)
  await expect(lead.getByText('1 of 1 are here')).toBeVisible()

  const code = '**/_next/static/chunks/**'
  await lead.route(code, (route) => route.abort('internetdisconnected'))
  await act(lead, /^Go to RAF\.1/)
  await expect(lead.getByText('This part is not loaded yet.').first()).toBeVisible()
  await act(lead, 'Open for rating')
  await rate(lead, 'L')
  await expect(lead.getByText('1 of 1 have voted')).toBeVisible()

  await lead.unroute(code)
  await expect(lead.getByRole('textbox', { name: /^Evidence notes/ })).toBeVisible()
  await expect(lead.getByText('This part is not loaded yet.')).toHaveCount(0)
})
