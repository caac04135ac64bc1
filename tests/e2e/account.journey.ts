import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount, phone, somebody } from './people.ts'

test('an account is set up with the code of the server, looked after, and signed out from afar', async ({
  browser,
  assay,
}) => {
  const laptop = await somebody(browser)
  const tablet = await somebody(browser, phone)

  await test.step('without the code nobody sets the server up', async () => {
    await laptop.goto(`${assay.url}/start`)
    await laptop.getByLabel('Organisation').fill('Nordfjord Services')
    await laptop.getByLabel('Your name').fill('Ingrid Solberg')
    await laptop.getByLabel('E-mail address').fill('lead@example.org')
    await laptop.getByLabel('Password', { exact: true }).fill('a long enough password')
    await laptop.getByLabel('Set-up code').fill('AAAA-AAAA-AAAA')
    await laptop.getByRole('button', { name: 'Create the account' }).click()
    await expect(laptop.getByText('This is not the set-up code.')).toBeVisible()
    await expect(laptop.getByLabel('Your name')).toHaveValue('Ingrid Solberg')
    await expectAccessible(laptop, 'setting up')
    await createFirstAccount(laptop, assay.url, 'Ingrid Solberg')
  })

  await test.step('the account page shows where one is signed in', async () => {
    await tablet.goto(`${assay.url}/sign-in`)
    await tablet.getByLabel('E-mail address').fill('lead@example.org')
    await tablet.getByLabel('Password').fill('a long enough password')
    await tablet.getByRole('button', { name: 'Sign in' }).click()
    await tablet.waitForURL(`${assay.url}/`)

    await laptop.getByRole('button', { name: 'Ingrid Solberg' }).click()
    await laptop.getByRole('menuitem', { name: 'Your account' }).click()
    const sessions = laptop.getByRole('region', { name: 'Where you are signed in' })
    await expect(sessions.getByRole('listitem')).toHaveCount(2)
    await expect(sessions.getByRole('listitem').first()).toContainText('(this browser)')
    await expectAccessible(laptop, 'account')
    await sessions.getByRole('button', { name: 'Sign out', exact: true }).click()
    await expect(sessions.getByRole('listitem')).toHaveCount(1)
    await tablet.goto(`${assay.url}/account`)
    await expect(tablet.getByText('You are not signed in')).toBeVisible()
  })

  await test.step('a new password takes the place of the old one', async () => {
    await laptop.getByLabel('Current password').fill('not my password')
    await laptop.getByLabel('New password').fill('seven grey herons at dawn')
    await laptop.getByRole('button', { name: 'Change password' }).click()
    await expect(laptop.getByText('This is not your password.')).toBeVisible()
    await laptop.getByLabel('Current password').fill('a long enough password')
    await laptop.getByRole('button', { name: 'Change password' }).click()
    await expect(laptop.getByText('Your password is changed.')).toBeVisible()

    await tablet.getByRole('link', { name: 'Sign in' }).last().click()
    await tablet.getByLabel('E-mail address').fill('lead@example.org')
    await tablet.getByLabel('Password').fill('a long enough password')
    await tablet.getByRole('button', { name: 'Sign in' }).click()
    await expect(tablet.getByText('do not belong together')).toBeVisible()
    await tablet.getByLabel('Password').fill('seven grey herons at dawn')
    await tablet.getByRole('button', { name: 'Sign in' }).click()
    await tablet.waitForURL(`${assay.url}/account`)
    await expect(tablet.getByRole('heading', { name: 'Your account' })).toBeVisible()
    await expectAccessible(tablet, 'account on a phone')
  })
})
