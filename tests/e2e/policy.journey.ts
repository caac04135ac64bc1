import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { createFirstAccount, enterDemo, planAssessment, somebody } from './people.ts'

/** What the pages of a browser were kept from, and whom else they asked. */
async function watched(page: Page, url: string) {
  const refused: string[] = []
  const strangers = new Set<string>()
  await page.exposeFunction('assayRefused', (what: string) => refused.push(what))
  await page.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const tell: unknown = Reflect.get(window, 'assayRefused')
        if (typeof tell === 'function') tell(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`)
      },
    )
  })
  page.on('request', (request) => {
    const asked = new URL(request.url())
    if (/^(?:https?|wss?):$/.test(asked.protocol) && asked.host !== new URL(url).host) strangers.add(asked.host)
  })
  return { refused, strangers }
}

test('every page works under a policy that runs no script and loads nothing but its own', async ({
  page: lead,
  browser,
  assay: { url },
}) => {
  const seen = await watched(lead, url)
  const headers: string[] = []
  lead.on('response', (response) => {
    if (response.request().resourceType() === 'document') {
      headers.push(response.headers()['content-security-policy'] ?? 'none')
    }
  })
  const assessment = await enterDemo(lead, url, 'Amara Nwosu')
  for (const path of ['', '/evidence', '/results', '/results/findings', '/readiness', '/report']) {
    await lead.goto(`${assessment}${path}`)
    await expect(lead.getByRole('main').getByRole('heading').first()).toBeVisible()
  }

  // Dialogs, menus, the code to join with, notes, the palette: what writes styles of its own.
  await lead.goto(assessment)
  await lead.getByRole('region', { name: 'Invitations' }).getByRole('button', { name: 'Make a link' }).click()
  await lead.getByRole('button', { name: 'Show the code' }).first().click()
  await expect(lead.getByRole('dialog').getByRole('img')).toBeVisible()
  expect(await lead.evaluate(() => getComputedStyle(document.body).overflow)).toBe('hidden')
  await lead.keyboard.press('Escape')
  await lead.goto(`${assessment}/room`)
  const note = lead.locator('.ProseMirror').first()
  await expect(note).toBeVisible()
  // The editor's own style sheet: without it white space between words falls together.
  expect(await note.evaluate((element) => getComputedStyle(element).whiteSpace)).toMatch(/pre-wrap|break-spaces/)
  await lead.keyboard.press('Control+k')
  await expect(lead.getByRole('dialog')).toBeVisible()
  await lead.keyboard.press('Escape')

  // By its link, for somebody who has nothing else.
  await lead.goto(`${assessment}/report`)
  const other = await somebody(browser)
  const theirs = await watched(other, url)
  for (const path of ['/sign-in', '/demo', '/verify', '/shared/none.such', '/join/none.such']) {
    await other.goto(`${url}${path}`)
    await expect(other.getByRole('heading').first()).toBeVisible()
  }
  await createFirstAccount(other, url, 'Ines Calder')
  await planAssessment(other, url, { title: 'Autumn', processes: ['Incident management'] })

  expect(seen.refused).toEqual([])
  expect(theirs.refused).toEqual([])
  expect([...seen.strangers, ...theirs.strangers]).toEqual([])
  expect(headers.length).toBeGreaterThan(8)
  const nonces = headers.map((header) => /script-src 'self' 'nonce-([^']+)';/.exec(header)?.[1])
  expect(new Set(nonces).size).toBe(headers.length)
  for (const header of headers) {
    expect(header).toContain("frame-ancestors 'none'")
    expect(header).toContain("default-src 'none'")
    expect(header).not.toContain('unsafe-eval')
    expect(header).toMatch(/script-src (?![^;]*unsafe)/)
    expect(header).toMatch(/style-src (?![^;]*unsafe)/)
  }
})

test('a script that got into a page does not run, and says nothing to anybody', async ({ page, assay: { url } }) => {
  const { refused } = await watched(page, url)
  await page.goto(`${url}/sign-in`)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.gotIn = true'
    document.body.append(script)
    const image = new Image()
    image.src = 'https://elsewhere.example/told.png'
    document.body.append(image)
  })
  await expect.poll(() => refused.length).toBeGreaterThan(1)
  expect(await page.evaluate(() => Reflect.get(window, 'gotIn'))).toBeUndefined()
  expect(refused.join('\n')).toContain('script-src-elem inline')
  expect(refused.join('\n')).toContain('img-src https://elsewhere.example/told.png')
})
