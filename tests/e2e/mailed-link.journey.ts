import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort, startMailSink, tokenIn } from '../integration/mail-sink.ts'
import { endAssay, startAssay } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount, phone, somebody } from './people.ts'

const email = 'lead@example.org'

test('somebody who forgot their password signs in by a link, and chooses a new one', async ({ browser }) => {
  const sink = await startMailSink()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const { child } = await startAssay(mkdtempSync(join(tmpdir(), 'assay-e2e-')), port, {
    ASSAY_URL: url,
    ASSAY_SMTP_URL: sink.url,
    ASSAY_MAIL_FROM: 'assay@example.org',
  })
  const laptop = await somebody(browser)
  await createFirstAccount(laptop, url, 'Ingrid Solberg')
  const tablet = await somebody(browser, phone)

  await test.step('the link that was sent signs in by its button, not by being opened', async () => {
    await tablet.goto(`${url}/sign-in`)
    await tablet.getByRole('link', { name: 'Forgot your password, or sign in by e-mail' }).click()
    await expect(tablet.getByRole('heading', { name: 'Sign in by e-mail' })).toBeVisible()
    await tablet.getByLabel('E-mail address').fill(email)
    await expectAccessible(tablet, 'asking for a link')
    await tablet.getByRole('button', { name: 'Send sign-in link' }).click()
    await expect(tablet.getByText(`If ${email} has an account`)).toBeVisible()
    const token = tokenIn(await sink.letterTo(email))
    const scanner = await somebody(browser)
    await scanner.goto(`${url}/sign-in/link#${token}`)
    await expect(scanner.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
    await tablet.goto(`${url}/sign-in/link#${token}`)
    await expectAccessible(tablet, 'a sign-in link')
    await tablet.getByRole('button', { name: 'Sign in', exact: true }).click()
    await tablet.waitForURL(`${url}/`)
    await scanner.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(scanner.getByText('This link was used already or is no longer valid.')).toBeVisible()
  })

  await test.step('a new password signs out everywhere', async () => {
    const again = await somebody(browser)
    await again.goto(`${url}/sign-in/by-mail`)
    await again.getByRole('button', { name: 'Choose a new password instead' }).click()
    await again.getByLabel('E-mail address').fill(email)
    await again.getByRole('button', { name: 'Send password link' }).click()
    const token = tokenIn(await sink.letterTo(email, 'Subject: Choose a new password'))
    await again.goto(`${url}/sign-in/new-password#${token}`)
    await again.getByLabel('Password', { exact: true }).fill('seven grey herons at dawn')
    await expectAccessible(again, 'choosing a new password')
    await again.getByRole('button', { name: 'Save password' }).click()
    await again.getByRole('link', { name: 'Sign in with the new password' }).click()
    await again.getByLabel('E-mail address').fill(email)
    await again.getByLabel('Password').fill('seven grey herons at dawn')
    await again.getByRole('button', { name: 'Sign in', exact: true }).click()
    await again.waitForURL(`${url}/`)
    await tablet.goto(`${url}/account`)
    await expect(tablet.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  })

  for (const context of browser.contexts()) await context.close()
  await endAssay(child, 'SIGTERM')
  await sink.close()
})
