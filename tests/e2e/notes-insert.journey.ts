import { expect, type Page } from '@playwright/test'
import { apiOf } from './api.ts'
import { test } from './assay.ts'
import { createFirstAccount, join, planAssessment, somebody } from './people.ts'

const text = (page: Page) => page.getByRole('textbox', { name: /^Evidence notes on/ })

/** An image of one pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg=='

type Carried = { name: string; type: string; base64?: string; bytes?: number; words?: string; atEnd?: boolean }

/** Pastes or drops a file, as the browser tells the page of it; `atEnd` moves the caret there in the same moment. */
function bring(page: Page, how: 'paste' | 'drop', carried: Carried): Promise<void> {
  return text(page).evaluate(
    (element, { how, name, type, base64 = '', bytes = 0, words = '', atEnd = false }) => {
      const content = base64 ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) : new Uint8Array(bytes)
      const data = new DataTransfer()
      data.items.add(new File([content], name, { type }))
      if (words) data.setData('text/plain', words)
      if (atEnd) {
        getSelection()?.selectAllChildren(element)
        getSelection()?.collapseToEnd()
      }
      const { left, top } = element.getBoundingClientRect()
      const at = { clientX: left + 20, clientY: top + 10, bubbles: true, cancelable: true }
      element.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', { dataTransfer: data, ...at }),
      )
    },
    { how, ...carried },
  )
}

test('tables and images in the notes are seen by the others as they are made', async ({ browser, assay }) => {
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
  await expect(text(ada)).toBeVisible()
  const rows = (page: Page) => text(page).getByRole('row')

  await test.step('a table: its cells, a row more, a row less, gone', async () => {
    await text(lead).click()
    await lead.getByRole('button', { name: 'Table', exact: true }).click()
    await lead.keyboard.type('Month')
    await lead.keyboard.press('Tab')
    await lead.keyboard.type('Incidents')
    await expect(rows(ada)).toHaveCount(3)
    await expect(text(ada).getByRole('columnheader')).toContainText(['Month', 'Incidents'])
    await text(ada).getByRole('cell').first().click()
    await ada.keyboard.type('May')
    await expect(rows(lead).nth(1)).toContainText('May')
    await lead.getByRole('button', { name: 'Row below' }).click()
    await expect(rows(ada)).toHaveCount(4)
    await ada.getByRole('button', { name: 'Delete row' }).click()
    await expect(rows(lead)).toHaveCount(3)
    await expect(text(lead)).not.toContainText('May')
    await lead.getByRole('button', { name: 'Delete table' }).click()
    await expect(rows(ada)).toHaveCount(0)
  })

  const images = (page: Page) => text(page).locator('img.notes-image')
  const refused = (page: Page, words: string | RegExp) =>
    expect(page.locator('.notes').getByRole('alert')).toHaveText(words)

  await test.step('an image is pasted, another dropped: kept, and shown to the other', async () => {
    await text(lead).click()
    await bring(lead, 'paste', { name: 'board.png', type: 'image/png', base64: pixel })
    await expect(images(ada)).toHaveCount(1)
    await expect(images(ada)).toHaveJSProperty('naturalWidth', 1)
    await bring(lead, 'drop', { name: 'wall.png', type: 'image/png', base64: pixel })
    await expect(images(ada)).toHaveCount(2)
  })

  await test.step('what is too large or no image is refused in words, and changes nothing', async () => {
    await bring(lead, 'paste', { name: 'huge.png', type: 'image/png', bytes: 5 * 1024 * 1024 + 1 })
    await refused(lead, /An image may have 5 MB\. Make it smaller\./)
    await bring(lead, 'drop', { name: 'plan.pdf', type: 'application/pdf', bytes: 10 })
    await refused(lead, /This is no image a note can hold/)
    await bring(lead, 'paste', { name: 'lie.png', type: 'image/png', bytes: 10 })
    await refused(lead, /This is no image a note can hold/)
    await expect(images(lead)).toHaveCount(2)
  })

  await test.step('words that come with an image of them are pasted as words, where the caret is by then', async () => {
    const words = 'Closed in May: 41'
    await bring(lead, 'paste', { name: 'cells.png', type: 'image/png', base64: pixel, words, atEnd: true })
    await expect(text(ada)).toContainText(words)
    await expect(images(ada)).toHaveCount(2)
  })
})

test('what makes no sense is pasted as what does, and what is too deep is refused with words', async ({
  browser,
  assay,
}) => {
  const lead = await somebody(browser)
  await createFirstAccount(lead, assay.url, 'Ines Calder')
  const assessment = await planAssessment(lead, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
    level: '1',
  })
  const api = await apiOf(lead, assay.url)
  const assessmentId = assessment.split('/').at(-1) ?? ''
  const { processes } = await api.assessment.get.query({ assessmentId })
  await api.workshop.show.mutate({ assessmentId, itemId: processes[0]?.instances[0]?.items[0]?.id ?? '' })
  await lead.goto(`${assessment}/room`)
  await text(lead).click()
  const pasteHtml = (html: string) =>
    text(lead).evaluate((element, html) => {
      const data = new DataTransfer()
      data.setData('text/html', html)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, html)

  await pasteHtml(
    '<p><a href="https://assay.example/log" class="wide">The log</a>, <a href="file:///log">the file</a></p>',
  )
  await expect(text(lead).getByRole('link', { name: 'The log' })).toHaveAttribute('href', 'https://assay.example/log')
  await expect(text(lead).locator('a')).toHaveCount(1)
  await expect(text(lead).locator('a.wide')).toHaveCount(0)

  await pasteHtml(`<p>One</p>${'<blockquote>'.repeat(60)}<p>Deep</p>${'</blockquote>'.repeat(60)}<p>Two</p>`)
  await expect(lead.getByText(/can be 40 deep inside one another/)).toBeVisible()
  await expect(text(lead)).not.toContainText('Deep')

  await pasteHtml('<table><tr><td colspan="51">Wide</td><td>Beside</td></tr></table>')
  await expect(text(lead).getByRole('cell', { name: 'Wide' })).toHaveJSProperty('colSpan', 1)
  await expect(text(lead).getByRole('cell', { name: 'Beside' })).toBeVisible()
})
