import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { somebody } from './people.ts'

test('the demo changes its rating scale, and ballots and results follow', async ({
  page: lead,
  browser,
  assay: { url },
}) => {
  await lead.goto(`${url}/demo`)
  await lead.getByRole('button', { name: 'Enter as Amara Nwosu' }).click()
  await lead.waitForURL(/\/room/)
  const assessment = lead.url().replace(/\/room.*/, '')
  const sponsor = await somebody(browser)
  await sponsor.goto(`${url}/demo`)
  await sponsor.getByRole('button', { name: 'Enter as Henrike Vosskamp' }).click()
  await sponsor.waitForURL(/\/results/)
  const rated = (rating: string) =>
    sponsor.getByRole('link', {
      name: new RegExp(`Change management, PA 2\\.2 .*: rated ${rating.replace('+', '\\+')}\\.`),
    })
  const setMethod = async (...choices: RegExp[]) => {
    await lead.goto(assessment)
    const method = lead.getByRole('region', { name: 'Method', exact: true })
    await method.getByRole('button', { name: /^Change/ }).click()
    for (const name of choices) await method.getByRole('radio', { name }).check()
    await method.getByRole('button', { name: 'Save' }).click()
    await expect(method.getByRole('button', { name: /^Change/ })).toBeVisible()
  }

  await test.step('while a round is open it keeps the scale it was opened with', async () => {
    await lead.goto(`${assessment}/room`)
    await expect(lead.getByText('2 of 4 have voted')).toBeVisible()
    await lead.goto(assessment)
    const method = lead.getByRole('region', { name: 'Method', exact: true })
    await method.getByRole('button', { name: /^Change/ }).click()
    await method.getByRole('radio', { name: /^N P− P\+ L− L\+ F/ }).check()
    await method.getByRole('button', { name: 'Save' }).click()
    await expect(method.getByRole('alert')).toContainText('round is open')
  })

  await test.step('once it is closed the scale can change; who has voted says nothing of what they voted', async () => {
    await lead.goto(`${assessment}/room`)
    await lead.getByRole('button', { name: 'More for this item' }).click()
    await lead.getByRole('menuitem', { name: 'Close round without revealing' }).click()
    await expect(
      lead.getByRole('region', { name: 'Moderate' }).getByRole('button', { name: 'Open for rating' }),
    ).toBeVisible()
    await setMethod(/^N P− P\+ L− L\+ F/, /^The lead decides/)
    await lead.goto(`${assessment}/room`)
    await lead.getByRole('region', { name: 'Moderate' }).getByRole('button', { name: 'Open for rating' }).click()
    await expect(lead.getByText('2 of 4 have voted')).toBeVisible()
  })

  await test.step('a half is rated, recorded and seen in the results', async () => {
    await lead.getByRole('button', { name: /^L\+, / }).click()
    await expect(lead.getByText('3 of 4 have voted')).toBeVisible()
    const moderate = lead.getByRole('region', { name: 'Moderate' })
    await moderate.getByRole('button', { name: 'Reveal ballots' }).click()
    await lead.getByRole('region', { name: 'Agreement' }).getByRole('button', { name: 'L+' }).click()
    await lead.getByRole('textbox', { name: 'Rationale of the agreed rating' }).click()
    await lead.keyboard.type('Nine of 35 records lack a test, eight of them emergencies.')
    await moderate.getByRole('button', { name: 'Record L+' }).click()
    await expect(lead.getByRole('region', { name: 'Recorded rating' })).toContainText('L+')
    await sponsor.reload()
    await expect(rated('L+')).toBeVisible()
  })

  await test.step('back on the basic scale it reads as its whole step, without a reload', async () => {
    await setMethod(/^N P L F/)
    await expect(rated('L')).toBeVisible()
    await expect(sponsor.getByRole('heading', { name: 'Agreement of the raters' })).toBeVisible()
  })
})
