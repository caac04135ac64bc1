import type { Page } from '@playwright/test'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import type { AppRouter } from '../../server/api/router.ts'

/** The API with the session of a page: for what a journey needs and is not about. */
export async function apiOf(page: Page, url: string) {
  const cookies = await page.context().cookies(url)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${url}/api/trpc`, headers: { cookie, origin: url } })],
  })
}

/** The first account of a fresh installation, signed in on this page. */
export async function firstAccount(page: Page, url: string, name: string) {
  await page.goto(`${url}/start`)
  await page.getByLabel('Organisation').fill('Northbridge')
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail address').fill('lead@example.org')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.waitForURL(`${url}/`)
  return apiOf(page, url)
}

/** Somebody who joins by an invitation, on a page of their own. */
export async function joinAs(page: Page, url: string, { token, name }: { token: string; name: string }): Promise<void> {
  await page.goto(`${url}/join/${token}`)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Join the workshop' }).click()
  await page.waitForURL(/\/assessments\//)
}
