import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { enterDemo } from './people.ts'

test('ratings are assumed otherwise by keyboard, level and risk follow, and nothing of it is stored or sent', async ({
  page,
  assay: { url },
}) => {
  const assessment = await enterDemo(page, url, 'Henrike Vosskamp')
  await page.goto(`${assessment}/results`)
  const section = page.getByRole('region', { name: 'What if' })
  await section.getByLabel('Process').selectOption('RAF.3 Problem management')
  const writes: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(`${request.method()} ${request.url()}`)
  })
  const heatMap = page.getByRole('region', { name: 'The whole scope' })
  const agreedRow = heatMap.getByRole('row', { name: /Problem management/ })
  const before = await agreedRow.textContent()

  // P is chosen, since it is agreed; two steps to the right is F.
  await section
    .getByRole('group', { name: /Process performance/ })
    .getByRole('radio', { checked: true })
    .focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(section.getByRole('status')).toHaveText(
    'Problem management would have level 1 instead of 0; the risk would stay high.',
  )
  const choose = (group: RegExp, rating: RegExp) =>
    section.getByRole('group', { name: group }).getByRole('radio', { name: rating }).check()
  await choose(/Performance management/, /^L,/)
  await choose(/Documented information/, /^L,/)
  await expect(section.getByRole('status')).toHaveText(
    'Problem management would have level 2 instead of 0 and reach its target, level 2; the risk would be none known instead of high.',
  )
  await expectAccessible(page)

  // A second process, and what both do to the whole scope.
  await section.getByLabel('Process').selectOption('RAA.4 Supplier management')
  await choose(/Process performance/, /^F,/)
  await expect(
    section.getByText(/4 of 8 processes would reach their target level; by the agreed ratings 2 do/),
  ).toBeVisible()
  await section.getByLabel('Process').selectOption('RAF.3')

  // What is agreed stays what it is, on this page too.
  await expect(agreedRow).toHaveText(before ?? '')
  await section.getByRole('button', { name: 'Reset all' }).click()
  await expect(section.getByText('Choose another rating to see what it would do.')).toBeVisible()
  await expect(section.getByRole('radio', { checked: true, name: /^N, .*as agreed/ })).toBeVisible()

  await choose(/Process performance/, /^F,/)
  await page.reload()
  await section.getByLabel('Process').selectOption('RAF.3 Problem management')
  await expect(section.getByText('Choose another rating to see what it would do.')).toBeVisible()
  expect(writes).toEqual([])
})
