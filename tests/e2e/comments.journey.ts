import { expect, type Page } from '@playwright/test'
import { apiOf } from './api.ts'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount, join, phone, somebody } from './people.ts'

const text = (page: Page) => page.getByRole('textbox', { name: /^Evidence notes on/ })
const comments = (page: Page) => page.getByRole('region', { name: 'Comments' })
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible()

test('notes are talked about in threads, shown to everybody, and say who is typing', async ({ browser, assay }) => {
  const { url } = assay
  const [lead, ada, otto] = [await somebody(browser), await somebody(browser), await somebody(browser, phone)]
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
    processes: [{ processId: 'RAF.1', targetLevel: 2 }],
  })
  await api.evidence.add.mutate({
    assessmentId,
    kind: 'document',
    title: 'Incident export',
    source: 'Ticket tool',
    date: '2026-11-20',
    strength: 'fair',
    note: '212 of 214 closed.',
    links: [],
  })
  const room = `${url}/assessments/${assessmentId}/room`
  for (const [page, role, name] of [
    [ada, 'assessor', 'Ada Bergström'],
    [otto, 'observer', 'Otto Lind'],
  ] as const) {
    const { token } = await api.invitation.create.mutate({ assessmentId, role })
    await join(page, `${url}/join/${token}`, name)
  }
  await lead.goto(room)
  const { processes } = await api.assessment.get.query({ assessmentId })
  const [first, second] = processes[0]?.instances[0]?.items.map(({ id }) => id) ?? []
  await api.workshop.show.mutate({ assessmentId, itemId: first ?? '' })

  await test.step('who types is told to the others, until they pause', async () => {
    await text(ada).click()
    await ada.keyboard.type('Every ticket has an owner.')
    await expect(lead.getByText('Ada Bergström is typing')).toBeVisible()
    await expect(ada.getByText(/is typing/)).toHaveCount(0)
    await expect(lead.getByText('Ada Bergström is typing')).toHaveCount(0)
  })

  await test.step('a thread is begun on selected words, and its passage moves with the text', async () => {
    await saved(ada)
    await expect(text(lead)).toContainText('Every ticket has an owner.')
    await test.step('a key means what is selected at that very moment', async () => {
      await text(lead).evaluate((element) => {
        element.focus()
        getSelection()?.selectAllChildren(element)
        const key = { code: 'KeyM', ctrlKey: true, altKey: true, bubbles: true }
        element.dispatchEvent(new KeyboardEvent('keydown', key))
      })
      await expect(lead.getByLabel('Comment on the passage')).toBeVisible()
      await lead.keyboard.press('Escape')
    })
    await text(lead).getByText('Every ticket').click()
    await lead.keyboard.press('Home')
    await lead.keyboard.press('Shift+End')
    await lead.keyboard.press('Control+Alt+m')
    await lead.getByLabel('Comment on the passage').fill('Also those of the night shift?')
    await lead.getByRole('button', { name: 'Comment', exact: true }).last().click()
    await expect(text(ada).locator('.notes-passage')).toHaveText('Every ticket has an owner.')
    await text(ada).click()
    await ada.keyboard.press('Control+Home')
    await ada.keyboard.type('Seen in May: ')
    await expect(text(lead)).toContainText('Seen in May:')
    await expect(text(lead).locator('.notes-passage')).toHaveText('Every ticket has an owner.')
  })

  await test.step('the other answers without a reload, by the passage itself', async () => {
    await text(ada).locator('.notes-passage').click()
    await expect(comments(ada).getByText('Also those of the night shift?')).toBeVisible()
    await expectAccessible(ada)
    await comments(ada).getByLabel('Reply').fill('All of them. I looked.')
    await ada.keyboard.press('Control+Enter')
    await expect(comments(lead).getByText('All of them. I looked.')).toBeVisible()
  })

  await test.step('without network what was typed is kept and the way out is told', async () => {
    await ada.context().setOffline(true)
    await comments(ada).getByLabel('Reply').fill('One more thing.')
    await comments(ada).getByRole('button', { name: 'Reply' }).click()
    await expect(comments(ada).getByText(/The server can’t be reached/)).toBeVisible()
    await expect(comments(ada).getByLabel('Reply')).toHaveValue('One more thing.')
    await ada.context().setOffline(false)
    await comments(ada).getByRole('button', { name: 'Reply' }).click()
    await expect(comments(lead).getByText('One more thing.')).toBeVisible()
  })

  await test.step('a deleted passage leaves its thread with the words it was about', async () => {
    await saved(ada)
    await text(ada).click()
    await ada.keyboard.press('Control+a')
    await ada.keyboard.press('Delete')
    await ada.keyboard.type('Written anew for ')
    await expect(comments(lead).getByText('The passage was deleted:')).toBeVisible()
    await lead.reload()
    await comments(lead)
      .getByRole('button', { name: /^Comments/ })
      .click()
    await expect(comments(lead).getByText('Every ticket has an owner.')).toBeVisible()
  })

  await test.step('a resolved thread steps aside and can be looked at', async () => {
    await comments(lead).getByRole('button', { name: 'Resolve' }).click()
    await expect(comments(ada).getByText('none open')).toBeVisible()
    await comments(ada).getByRole('button', { name: 'Show 1 resolved' }).click()
    await expect(comments(ada).getByText(/^Resolved by Ines Calder/)).toBeVisible()
  })

  await test.step('a name in the text tells who or what it means', async () => {
    await text(ada).click()
    await ada.keyboard.press('Control+End')
    await ada.keyboard.type('#inci')
    await ada.getByRole('option', { name: /Incident export/ }).click()
    await ada.keyboard.press('Backspace')
    await ada.keyboard.press('Alt+Enter')
    const card = ada.getByRole('dialog', { name: 'Incident export' })
    await expect(card.getByText('212 of 214 closed.')).toBeVisible()
    await expectAccessible(ada)
    await ada.keyboard.press('Escape')
    await text(lead).getByText('[Incident export]').click()
    await expect(lead.getByRole('dialog', { name: 'Incident export' })).toBeVisible()
    await lead.keyboard.press('Escape')
  })

  await test.step('the lead shows a text to everybody, whatever they look at, also on a phone', async () => {
    await ada.getByRole('button', { name: /^PA 2\.1/ }).click()
    await expect(ada.getByRole('heading', { name: /PA 2\.1/ })).toBeVisible()
    await lead.getByRole('tab', { name: 'Strengths' }).click()
    await lead.getByRole('button', { name: 'Show to everybody' }).click()
    for (const page of [ada, otto]) {
      await expect(page.getByText('The lead shows this text.')).toBeVisible()
      await expect(page.getByRole('tab', { name: 'Strengths' })).toHaveAttribute('aria-selected', 'true')
    }
    await expect(ada.locator('[data-announcer]')).toHaveText('The lead shows notes on Incident management, PA 1.1.')
    await expectAccessible(otto)
    await ada.getByRole('button', { name: 'Back to where I was' }).click()
    await expect(ada.getByRole('heading', { name: /PA 2\.1/ })).toBeVisible()
    await lead.getByRole('button', { name: 'Stop showing' }).click()
    await expect(otto.getByText('The lead shows this text.')).toHaveCount(0)
    expect(second).toBeDefined()
  })
})
