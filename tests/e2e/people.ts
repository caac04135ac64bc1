import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Role } from '../../lib/workshop/role.ts'
import { setupCode } from './assay.ts'

/** What people do to get into a workshop, through the pages as they do it. */
export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Somebody with a browser of their own. */
export async function somebody(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  return context.newPage()
}

/** Creates the first account of a fresh installation; the page then shows the list of assessments. */
export async function createFirstAccount(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/start#${setupCode}`)
  await page.getByLabel('Organisation').fill('Nordfjord Services')
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail address').fill('lead@example.org')
  await page.getByLabel('Password', { exact: true }).fill('a long enough password')
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.waitForURL(`${url}/`)
}

type NewAssessment = { title: string; processes: string[]; level?: string; rule?: string }

/** Plans an assessment through the form; returns its address. */
export async function planAssessment(page: Page, url: string, { title, processes, level = '2', rule }: NewAssessment) {
  await page.goto(`${url}/assessments/new`)
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Purpose').fill('Find out what to improve first.')
  await page.getByLabel('Sponsor').fill('Maren Voss')
  await page.getByLabel('Organisational unit').fill('Service desk Oslo')
  for (const name of processes) {
    await page.getByRole('checkbox', { name }).check()
    await page.getByLabel(`Target level of ${name}`).selectOption(level)
  }
  if (rule) await page.getByRole('radio', { name: rule }).check()
  await page.getByRole('button', { name: 'Create the assessment' }).click()
  await page.waitForURL(/\/assessments\/(?!new)[^/]+$/)
  return page.url()
}

/** Makes an invitation on the plan page and returns the link, as the lead shows it to the room. */
export async function invite(lead: Page, assessment: string, role: Role): Promise<string> {
  if (lead.url() !== assessment) await lead.goto(assessment)
  const section = lead.getByRole('region', { name: 'Invitations' })
  const codes = section.getByRole('button', { name: 'Show the code' })
  await section.getByLabel('Invite as').selectOption(role)
  const before = await codes.count()
  await section.getByRole('button', { name: 'Make a link' }).click()
  await expect(codes).toHaveCount(before + 1)
  await codes.first().click()
  const link = await lead
    .getByRole('dialog')
    .getByText(/\/join\//)
    .textContent()
  await lead.keyboard.press('Escape')
  return link ?? ''
}

/** Joins with a name alone and lands in the room. */
export async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Join the workshop' }).click()
  await page.waitForURL(/\/room/)
}

/** A lead and an assessor at the first item of a workshop on incident management. */
export async function twoInTheRoom(browser: Browser, url: string) {
  const lead = await somebody(browser)
  const ana = await somebody(browser)
  await createFirstAccount(lead, url, 'Ingrid Solberg')
  const assessment = await planAssessment(lead, url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
  })
  await join(ana, await invite(lead, assessment, 'assessor'), 'Ana Reyes')
  await lead.goto(`${assessment}/room`)
  await lead.getByRole('button', { name: /^Go to RAF\.1/ }).click()
  const notesOf = (page: Page) => page.getByRole('textbox', { name: /^Evidence notes/ })
  return { lead, ana, assessment, notesOf }
}

/** Enters the demo as one of its people; returns the address of its assessment. */
export async function enterDemo(page: Page, url: string, name: string): Promise<string> {
  await page.goto(`${url}/demo`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL(/\/assessments\/demo-/)
  return page.url().replace(/(\/assessments\/[^/?#]+).*$/, '$1')
}

/** An administrator invites somebody to the organisation, who makes an account by the link and lands on the list. */
export async function giveAccount(
  administrator: Page,
  url: string,
  person: Page,
  { name, email }: { name: string; email: string },
): Promise<void> {
  const page = await administrator.context().newPage()
  await page.goto(`${url}/organisation`)
  await page.getByLabel('For whom').fill(name)
  await page.getByRole('button', { name: 'Make a link' }).click()
  const links = page.getByRole('list', { name: 'Open invitations' })
  const link = await links.getByText(/\/welcome\//).textContent()
  await page.close()
  await person.goto(link ?? '')
  await person.getByLabel('E-mail address').fill(email)
  await person.getByLabel('Password', { exact: true }).fill('seven grey herons at dawn')
  await person.getByRole('button', { name: 'Create the account' }).click()
  await person.waitForURL(`${url}/`)
}
