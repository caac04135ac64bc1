import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { invite, join, phone, somebody } from './people.ts'

test('a report is put up, issued, signed, shared with a passcode, withdrawn from sharing and superseded', async ({
  page: lead,
  browser,
  assay: { url },
}) => {
  await lead.goto(`${url}/demo`)
  await lead.getByRole('button', { name: /Enter/ }).first().click()
  await lead.waitForURL('**/room**')
  const [assessment = ''] = /^.*\/assessments\/[^/]+/.exec(lead.url()) ?? []
  const sponsorLink = await invite(lead, assessment, 'sponsor')

  // Put up: the sponsor asks for a change, the lead issues all the same.
  await lead.goto(`${assessment}/report`)
  await lead.getByRole('button', { name: 'Issue version 1' }).click()
  await expectAccessible(lead)
  await lead.getByRole('dialog').getByRole('button', { name: 'Send for review' }).click()
  const state = lead.getByRole('region', { name: 'State of this version' })
  await expect(state.getByText('Version 1: in review')).toBeVisible()

  const sponsor = await somebody(browser)
  await join(sponsor, sponsorLink, 'Maren Voss')
  await sponsor.goto(`${assessment}/report?version=1`)
  await sponsor.getByLabel('Your remark').fill('Name the second site.')
  await sponsor.getByRole('checkbox', { name: 'Ask for a change' }).check()
  await sponsor.getByRole('button', { name: 'Remark', exact: true }).click()
  await expect(sponsor.getByText('asks for a change')).toBeVisible()
  await expectAccessible(sponsor)

  await lead.reload()
  await expect(state.getByText('Name the second site.')).toBeVisible()
  await state.getByRole('button', { name: 'Issue', exact: true }).click()
  await expect(state.getByText('Version 1: issued')).toBeVisible()

  // Signed by name, bound to the hash that is shown.
  await sponsor.reload()
  await sponsor.getByRole('button', { name: 'Sign …' }).click()
  await sponsor.getByLabel('Your password or your full name').fill('Somebody Else')
  await sponsor.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(sponsor.getByText(/neither your password nor your name/)).toBeVisible()
  await sponsor.getByLabel('Your password or your full name').fill('Maren Voss')
  await sponsor.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(sponsor.getByRole('list', { name: 'Signatures' })).toContainText('Signed by Maren Voss, sponsor')

  // A stranger opens the link on a phone, by the passcode, and asks nobody else for anything.
  await lead.getByLabel('Passcode').fill('blue-heron')
  await lead.getByRole('button', { name: 'Make a link' }).click()
  const link = url + (await lead.getByRole('link', { name: 'Open', exact: true }).getAttribute('href'))
  const stranger = await somebody(browser, phone)
  const asked = new Set<string>()
  stranger.on('request', (request) => asked.add(new URL(request.url()).protocol + new URL(request.url()).host))
  const opened = await stranger.goto(link)
  expect(opened?.status()).toBe(200)
  expect(opened?.headers()['x-robots-tag']).toContain('noindex')
  await stranger.getByLabel('Passcode').fill('red-heron')
  await stranger.getByRole('button', { name: 'Open the report' }).click()
  await expect(stranger.getByText('That is not the passcode.')).toBeVisible()
  await expectAccessible(stranger)
  await stranger.getByLabel('Passcode').fill('blue-heron')
  await stranger.getByRole('button', { name: 'Open the report' }).click()
  await expect(stranger.getByText(/It leaves out: ballots by person, people/)).toBeVisible()
  await expect(stranger.getByText('Signed by Maren Voss')).toBeVisible()
  await expectAccessible(stranger)
  expect([...asked].filter((origin) => !origin.endsWith(new URL(url).host) && !origin.startsWith('data:'))).toEqual([])

  await lead.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'Withdraw link' }).click()
  await expect(lead.getByText(/^Withdrawn/)).toBeVisible()
  expect((await stranger.goto(link))?.status()).toBe(410)
  await expect(stranger.getByText(/This link was withdrawn/)).toBeVisible()

  // The next version says why and what changed; the former says what took its place.
  await lead.goto(assessment)
  await lead.getByRole('button', { name: 'Change', exact: true }).first().click()
  await lead.getByLabel('Title').fill('Incident and problem, read again')
  await lead.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(lead.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
  await lead.goto(`${assessment}/report`)
  await lead.getByRole('button', { name: 'Issue version 2' }).click()
  const dialog = lead.getByRole('dialog')
  await expect(dialog.getByText('Changed since version 1')).toBeVisible()
  await expect(dialog.getByText('Assessment, title: written anew')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Issue now' })).toBeDisabled()
  await dialog.getByLabel('Why it takes the place of version 1').fill('The title was wrong.')
  await dialog.getByRole('button', { name: 'Issue now' }).click()
  await expect(state.getByText('Took the place of version 1: The title was wrong.')).toBeVisible()
  // The address follows the choice, and the box the address.
  await lead.getByRole('radio', { name: /Version 1/ }).click()
  await expect(state.getByText('Version 1: superseded by version 2')).toBeVisible()
  await expect(state.getByText(/Why: The title was wrong\./)).toBeVisible()
  await expectAccessible(lead)
})
