import { expect, type Page } from '@playwright/test'
import { test } from './assay.ts'
import { act, ballot, rate } from './in-the-room.ts'
import { createFirstAccount, invite, join, planAssessment, somebody } from './people.ts'

/** The narrowest page (WCAG 2.2, 1.4.10), and a laptop of 1440 × 900 zoomed to 200 % (1.4.4). */
const narrow = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
const zoomed = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }

/**
 * Nothing sticks out to the side, of the page or of a part of it that scrolls down; rows of tools and tables scroll, and
 * so do drawings on a phone, which say what they say by where things are (WCAG 2.2, 1.4.10).
 */
async function expectNothingCutOff(page: Page, state: string): Promise<void> {
  const found = await page.evaluate(() => {
    const scrollsByDesign = (element: Element) =>
      element.matches('[role=toolbar], nav, :has(> table), figure > :has(> img)')
    return [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      .filter(
        (element) => element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX),
      )
      .filter((element) => !scrollsByDesign(element))
      .map(
        ({ tagName, className, scrollWidth, clientWidth }) =>
          `${tagName}.${className}: ${scrollWidth} of ${clientWidth}`,
      )
  })
  expect(found, state).toEqual([])
}

test('a whole item is rated on a page of 320 px and led on one zoomed to 200 %, and nothing is out of reach', async ({
  browser,
  assay,
}) => {
  const lead = await somebody(browser, zoomed)
  const tom = await somebody(browser, narrow)
  const both = async (state: string) => {
    for (const page of [lead, tom]) await expectNothingCutOff(page, `${state}, ${page.viewportSize()?.width} px`)
  }
  await createFirstAccount(lead, assay.url, 'Ingrid Solberg')
  const assessment = await planAssessment(lead, assay.url, {
    title: 'Service desk and infrastructure operations, autumn',
    processes: ['Incident management', 'Service catalogue management'],
    rule: 'Median',
  })
  const link = await invite(lead, assessment, 'assessor')
  await expectNothingCutOff(lead, 'plan')
  await tom.goto(link)
  await expectNothingCutOff(tom, 'join')
  await join(tom, link, 'Tom Okafor-Lindqvist')
  await lead.goto(`${assessment}/room`)
  await expect(lead.getByText('2 of 2 are here')).toBeVisible()
  await both('lobby')

  await act(lead, /^Go to /)
  await act(lead, 'Open for rating')
  await expect(ballot(tom)).toBeVisible()
  await both('open')
  await rate(tom, 'P')
  await ballot(tom).getByText('Not sure').click()
  await expect(ballot(tom).getByRole('radio', { name: 'Not sure' })).toBeChecked()
  await rate(lead, 'F')
  await expect(lead.getByText('2 of 2 have voted')).toBeVisible()
  await both('voted')

  await test.step('notes and agenda are one touch away', async () => {
    await tom.getByRole('button', { name: 'Notes', exact: true }).click()
    await tom.getByRole('textbox', { name: /^Evidence notes/ }).click()
    await tom.keyboard.type('Seen in the tool: https://example.org/a/rather/long/address/that/has/no/place/to/break')
    await both('notes')
    await tom.getByRole('button', { name: 'Agenda', exact: true }).click()
    await both('agenda')
    await tom.getByRole('button', { name: 'Rate', exact: true }).click()
  })

  await act(lead, 'Reveal ballots')
  await expect(tom.getByText('speaks first').first()).toBeVisible()
  await both('revealed')
  await lead.getByRole('textbox', { name: 'Rationale of the agreed rating' }).click()
  await lead.keyboard.type('Both saw the same tickets.')
  await both('a rationale')
  await act(lead, /^Record/)
  await expect(tom.locator('[data-announcer]')).toHaveText(/is recorded as/)
  await both('recorded')

  for (const page of ['results', 'evidence', 'report', 'readiness']) {
    await tom.goto(`${assessment}/${page}`)
    await lead.goto(`${assessment}/${page}`)
    for (const who of [lead, tom]) await expect(who.locator('[aria-busy=true]')).toHaveCount(0)
    await both(page)
  }
})
