import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

/** What is looked at and photographed: a laptop, a tablet held upright, a phone. */
const sizes = [
  { name: 'laptop', width: 1440, height: 900 },
  { name: 'tablet', width: 820, height: 1180 },
  { name: 'phone', width: 390, height: 844 },
] as const

const lights = ['light', 'dark'] as const

export type Shot = {
  /** What of the room fills a phone; the item where nothing is said. */
  pane?: 'Agenda' | 'Rate' | 'Notes'
  whole?: boolean
}

/** Takes a page once all of it is there, at each size and in each light, into a folder; it is then as it was. */
export function openCamera(folder: string) {
  mkdirSync(folder, { recursive: true })

  return async function take(page: Page, name: string, { pane = 'Rate', whole = false }: Shot = {}): Promise<void> {
    const before = page.viewportSize()
    await expect(page.locator('[aria-busy=true]'), `${name} is all there`).toHaveCount(0)
    for (const { name: size, ...viewport } of sizes) {
      await page.setViewportSize(viewport)
      const tab = page.getByRole('navigation', { name: 'Parts of the room' }).getByRole('button', { name: pane })
      if (await tab.isVisible()) await tab.click()
      for (const colorScheme of lights) {
        await page.emulateMedia({ colorScheme })
        await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: whole })
      }
    }
    await page.emulateMedia({ colorScheme: 'light' })
    if (before) await page.setViewportSize(before)
    console.log(name)
  }
}
