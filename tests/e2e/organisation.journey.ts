import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount, invite, join, phone, planAssessment, somebody } from './people.ts'

test('an administrator invites a colleague, hands an assessment over, and ends an account', async ({
  browser,
  assay,
}) => {
  const admin = await somebody(browser)
  const lena = await somebody(browser, phone)
  await createFirstAccount(admin, assay.url, 'Ingrid Solberg')
  const assessment = await planAssessment(admin, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
  })

  await test.step('Lena was a guest of the workshop, and makes an account by the link', async () => {
    await join(lena, await invite(admin, assessment, 'assessor'), 'Lena Ruiz')
    await admin.goto(`${assay.url}/`)
    await admin.getByRole('button', { name: 'Ingrid Solberg' }).click()
    await admin.getByRole('menuitem', { name: 'Organisation' }).click()
    const open = admin.getByRole('list', { name: 'Open invitations' }).getByRole('listitem')
    await admin.getByLabel('For whom').fill('Held')
    for (let times = 0; times < 20; times++) await admin.keyboard.down('Enter')
    await admin.keyboard.up('Enter')
    await expect(open).toHaveCount(1)
    await expect(admin.getByLabel('For whom')).toHaveValue('')
    await open.getByRole('button', { name: 'Withdraw' }).click()
    await expect(open).toHaveCount(0)
    await admin.getByLabel('For whom').fill('Lena')
    await admin.getByRole('button', { name: 'Make a link' }).dblclick()
    await expect(open).toHaveCount(1)
    await expect(admin.getByLabel('For whom')).toHaveValue('')
    const link = await admin
      .getByRole('list', { name: 'Open invitations' })
      .getByText(/\/welcome\//)
      .textContent()
    await expectAccessible(admin, 'organisation')

    await lena.goto(link ?? '')
    await expect(lena.getByText('You stay Lena Ruiz in the workshops you are in.')).toBeVisible()
    await expectAccessible(lena, 'welcome')
    await lena.getByLabel('E-mail address').fill('lena@example.org')
    await lena.getByLabel('Password', { exact: true }).fill('seven grey herons at dawn')
    await lena.getByRole('button', { name: 'Create the account' }).click()
    await lena.waitForURL(`${assay.url}/`)
    await expect(lena.getByRole('link', { name: /Service desk, autumn/ }).first()).toBeVisible()
    await lena.goto(link ?? '')
    await expect(lena.getByText('This invitation was used already.')).toBeVisible()
  })

  await test.step('she is appointed lead, whoever leads it now', async () => {
    await admin.reload()
    await admin.getByRole('button', { name: 'Appoint a lead of Service desk, autumn' }).click()
    await admin.getByLabel('Lead assessor', { exact: true }).selectOption({ label: 'Lena Ruiz, lena@example.org' })
    await expectAccessible(admin, 'appointing')
    await admin.getByRole('button', { name: 'Appoint', exact: true }).click()
    await expect(admin.getByText('Ingrid Solberg, Lena Ruiz')).toBeVisible()
    await lena.goto(assessment)
    await expect(lena.getByRole('region', { name: 'Invitations' })).toBeVisible()
  })

  await test.step('her account ends, and she is out at once', async () => {
    await lena.goto(`${assessment}/room`)
    await expect(lena.getByText('1 of 2 are here')).toBeVisible()
    await admin.getByRole('button', { name: 'Deactivate Lena Ruiz' }).click()
    await admin.getByRole('button', { name: 'Deactivate account' }).click()
    await expect(admin.getByText(/^Deactivated on/)).toBeVisible()
    await expect(lena.getByText('You are not signed in any more.').first()).toBeVisible()
  })

  await test.step('the audit log tells all of it, by kind, and comes as a file', async () => {
    await admin.getByRole('link', { name: 'Audit log' }).click()
    const events = admin.getByRole('list', { name: 'Events' })
    await expect(events.getByText('Lead assessor appointed')).toBeVisible()
    await expect(events.getByText('Account deactivated')).toBeVisible()
    await expectAccessible(admin, 'audit log')
    await admin.getByLabel('Kind').selectOption('Rating')
    await expect(admin.getByText('Nothing happened')).toBeVisible()
    await admin.getByLabel('Kind').selectOption('All kinds')
    const file = admin.waitForEvent('download')
    await admin.getByRole('button', { name: 'Download CSV' }).click()
    expect((await file).suggestedFilename()).toBe('audit-log.csv')
    await admin.goto(`${assessment}/audit`)
    await expect(events.getByText('Assessment created')).toBeVisible()
    await admin.goto(`${assay.url}/organisation`)
  })

  await test.step('who was removed from a team is taken back', async () => {
    await admin.goto(assessment)
    await admin.getByRole('button', { name: 'Remove Lena Ruiz' }).click()
    await admin.getByRole('button', { name: 'Remove member' }).click()
    const former = admin.getByRole('list', { name: 'No longer in the team' })
    await expect(former).toContainText('Lena Ruiz')
    await expectAccessible(admin, 'team with a former member')
    await admin.getByRole('button', { name: 'Take back Lena Ruiz' }).click()
    await expect(former).toHaveCount(0)
    await expect(admin.getByLabel('Role of Lena Ruiz')).toBeVisible()
    await admin.goto(`${assay.url}/organisation`)
  })

  await test.step('an organisation keeps an administrator', async () => {
    await admin.getByLabel('Role of Ingrid Solberg').selectOption('member')
    await expect(admin.getByText('An organisation keeps an administrator.')).toBeVisible()
    await admin.reload()
    await expect(admin.getByLabel('Role of Ingrid Solberg')).toHaveValue('administrator')
  })
})
