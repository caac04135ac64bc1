import type { Page } from '@playwright/test'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createAnswers } from '../../app/trpc/answers.ts'
import type { AppRouter } from '../../server/api/router.ts'

/** The API with the session of a page: for what a journey needs and is not about. */
export async function apiOf(page: Page, url: string) {
  const cookies = await page.context().cookies(url)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return createTRPCClient<AppRouter>({
    links: [createAnswers().link, httpBatchLink({ url: `${url}/api/trpc`, headers: { cookie, origin: url } })],
  })
}
