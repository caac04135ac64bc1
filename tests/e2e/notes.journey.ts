import { expect, type Page } from '@playwright/test'
import { apiOf } from './api.ts'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount, join, somebody } from './people.ts'

const text = (page: Page) => page.getByRole('textbox', { name: /^Evidence notes on/ })
const read = (page: Page) => page.getByRole('group', { name: /^Evidence notes on/ })
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible()

/** What is written, without the names at the carets. */
const written = (page: Page) =>
  text(page).evaluate((element) => {
    const copy = element.cloneNode(true)
    if (!(copy instanceof HTMLElement)) return ''
    for (const caret of copy.querySelectorAll('.notes-caret')) caret.remove()
    return [...copy.children].map((block) => block.textContent).join('\n')
  })

test('two people write the same paragraph, one of them offline for a while, and nothing is lost', async ({
  browser,
  assay,
}) => {
  const { url } = assay
  const [lead, ada, otto] = [await somebody(browser), await somebody(browser), await somebody(browser)]
  await createFirstAccount(lead, url, 'Ines Calder')
  const api = await apiOf(lead, url)
  const { id: assessmentId } = await api.assessment.create.mutate({
    title: 'Service desk, autumn',
    purpose: '',
    sponsor: '',
    unit: 'Service desk Oslo',
    frameworkId: 'iso-33020-2019',
    scaleId: 'nplf',
    decisionRule: 'median',
    processes: [{ processId: 'RAF.1', targetLevel: 1 }],
  })
  const piece = {
    kind: 'document',
    title: 'Incident export',
    source: 'Tool',
    date: '2026-11-20',
    strength: 'fair',
  } as const
  await api.evidence.add.mutate({ assessmentId, ...piece, links: [] })
  const room = `${url}/assessments/${assessmentId}/room`
  const invite = async (page: Page, role: 'assessor' | 'observer', name: string) => {
    const { token } = await api.invitation.create.mutate({ assessmentId, role })
    await join(page, `${url}/join/${token}`, name)
  }
  await lead.goto(room)
  await invite(ada, 'assessor', 'Ada Bergström')
  await invite(otto, 'observer', 'Otto Lind')
  const { processes } = await api.assessment.get.query({ assessmentId })
  const itemId = processes[0]?.instances[0]?.items[0]?.id ?? ''
  await api.workshop.show.mutate({ assessmentId, itemId })

  await test.step('both type into one paragraph, each seeing the other’s caret with their name', async () => {
    await text(ada).click()
    await ada.keyboard.type('Seen in the tool: ')
    await expect(text(lead)).toContainText('Seen in the tool:')
    await text(lead).getByText('Seen in the tool:').click()
    await lead.keyboard.press('End')
    // No letter of one begins what the other writes: of two equal letters side by side the binding may take the wrong one.
    await Promise.all([ada.keyboard.type('Incidents have an owner. '), lead.keyboard.type('Keeps exports a year. ')])
    await expect.poll(() => written(lead)).toContain('Incidents have an owner.')
    await expect.poll(() => written(ada)).toContain('Keeps exports a year.')
    expect(await written(ada)).toBe(await written(lead))
    await expect(text(lead).locator('.notes-caret-name')).toHaveText('Ada Bergström')
    await expect(read(otto)).toContainText('Keeps exports a year.')
  })

  await test.step('undo takes back what one wrote oneself and leaves the other’s words', async () => {
    await saved(ada)
    await ada.keyboard.press('End')
    await ada.keyboard.press('Enter')
    // A new line and a change of kind begin something new to undo, however quickly one writes on.
    await ada.getByRole('button', { name: 'Heading', exact: true }).click()
    await ada.keyboard.type('Mine alone')
    await lead.keyboard.type('Added by the lead. ')
    await expect.poll(() => written(ada)).toContain('Added by the lead.')
    await text(ada).getByText('Mine alone').click()
    await ada.keyboard.press('Control+z')
    await expect(text(lead)).not.toContainText('Mine alone')
    expect(await written(lead)).toContain('Added by the lead.')
    expect(await written(lead)).toContain('Incidents have an owner.')
    await expect(text(ada)).toContainText('Added by the lead.')
  })

  await test.step('what is written offline is kept over a reload and joins when the network is back', async () => {
    await ada.context().setOffline(true)
    await text(ada).locator('p').first().click()
    await ada.keyboard.press('Control+Home')
    await ada.keyboard.type('Written offline. ')
    await expect(ada.getByText(/^Offline, \d+ unsaved change/)).toBeVisible()
    await lead.keyboard.type('Meanwhile in the room. ')
    await saved(lead)
    await ada.context().setOffline(false)
    await saved(ada)
    for (const page of [ada, lead]) {
      await expect(text(page)).toContainText('Written offline.')
      await expect(text(page)).toContainText('Meanwhile in the room.')
    }
  })

  await test.step('each can see who wrote what, also who only reads', async () => {
    for (const page of [lead, otto]) {
      await page.getByRole('button', { name: 'Who wrote this' }).click()
      await expect(page.getByRole('list', { name: 'Written by' }).getByRole('listitem')).toHaveText([
        /Ada Bergström|Ines Calder/,
        /Ada Bergström|Ines Calder/,
      ])
      const pieces = page.locator('.notes-text .notes-author')
      await expect(pieces.filter({ hasText: 'Meanwhile in the room.' }).first()).toHaveAttribute(
        'title',
        /Ines Calder$/,
      )
      await expect(pieces.filter({ hasText: 'Written offline.' }).first()).toHaveAttribute('title', /Ada Bergström$/)
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Who wrote this' }).click()
      await expect(pieces).toHaveCount(0)
    }
    await text(lead).click()
    await lead.keyboard.press('Control+End')
  })

  await test.step('people, outcomes and evidence are named by keyboard, tasks and images stand in the text', async () => {
    await lead.keyboard.press('Control+End')
    await lead.keyboard.press('Enter')
    await lead.keyboard.type('Ask @ada')
    await expect(lead.getByRole('listbox', { name: 'People' }).getByRole('option')).toHaveCount(1)
    await expectAccessible(lead)
    await lead.keyboard.press('Enter')
    await lead.keyboard.type('for #inci')
    await expect(lead.getByRole('option', { name: /Incident export/ })).toBeVisible()
    await lead.getByRole('option', { name: /Incident export/ }).click()
    await expect(text(ada)).toContainText('Ask @Ada Bergström for [Incident export]')
    await lead.keyboard.press('Enter')
    await lead.keyboard.type('[ ] Get the log of May')
    await text(ada).getByRole('checkbox').check()
    await expect(text(lead).getByRole('checkbox')).toBeChecked()

    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg=='
    const picker = lead.waitForEvent('filechooser')
    await lead.getByRole('button', { name: 'Image' }).click()
    const buffer = Buffer.from(pixel, 'base64')
    await (await picker).setFiles({ name: 'board.png', mimeType: 'image/png', buffer })
    await expect(read(otto).locator('img.notes-image')).toHaveJSProperty('naturalWidth', 1)
  })

  await test.step('a reload and a crash of the server lose nothing', async () => {
    await saved(lead)
    const before = await written(lead)
    await assay.kill()
    await assay.restart()
    for (const page of [lead, ada]) {
      await page.reload()
      await expect.poll(() => written(page)).toBe(before)
    }
  })

  await test.step('locked notes are the lead’s, and are everybody’s again when unlocked', async () => {
    await lead.getByRole('button', { name: 'Lock notes' }).click()
    await expect(ada.getByText('The lead has locked these notes.')).toBeVisible()
    await expect(read(ada)).toContainText('Written offline.')
    await expect(text(ada)).toHaveCount(0)
    await text(lead).locator('p').first().click()
    await lead.keyboard.press('Control+Home')
    await lead.keyboard.type('Final. ')
    await expect(read(ada)).toContainText('Final.')
    await expectAccessible(ada)
    await lead.getByRole('button', { name: 'Unlock notes' }).click()
    await text(ada).locator('p').first().click()
    await ada.keyboard.press('Control+Home')
    await ada.keyboard.type('Again. ')
    await expect.poll(() => written(lead)).toContain('Again. Final.')
  })
})
