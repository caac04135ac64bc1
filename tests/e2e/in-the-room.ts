import type { Page } from '@playwright/test'

/** What people do in the room, by the names on its buttons. */
export const ballot = (page: Page) => page.getByRole('region', { name: 'Your ballot' })

/** Casts or changes one's ballot: "L" is the step of that letter. */
export const rate = (page: Page, step: string) =>
  ballot(page)
    .getByRole('button', { name: new RegExp(`^${step}, `) })
    .click()

/** The lead's act of this name. */
export const act = (lead: Page, name: string | RegExp) =>
  lead.getByRole('region', { name: 'Moderate' }).getByRole('button', { name }).click()
