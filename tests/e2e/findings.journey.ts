import { expect } from '@playwright/test'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { enterDemo, phone, somebody } from './people.ts'

test('strengths, weaknesses and an action from a gap are written down, seen by others, and stand in the report', async ({
  page: lead,
  browser,
  assay: { url },
}) => {
  const assessment = await enterDemo(lead, url, 'Amara Nwosu')
  const observer = await somebody(browser, phone)
  await enterDemo(observer, url, 'Mateo Ferrán')
  await observer.goto(`${assessment}/results/findings`)
  await expect(observer.getByRole('article')).not.toHaveCount(0)
  await expect(observer.getByRole('button', { name: /Add a finding|Plan an action|^Change|^Remove/ })).toHaveCount(0)
  await expectAccessible(observer)

  await lead.goto(`${assessment}/results/findings`)
  const find = async (kind: string, title: string) => {
    await lead.getByRole('button', { name: 'Add a finding' }).click()
    const dialog = lead.getByRole('dialog', { name: 'Add finding' })
    await dialog.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
    await dialog.getByLabel('Process', { exact: true }).selectOption('RAF.3 Problem management')
    await dialog.getByRole('checkbox', { name: /Performance management/ }).check()
    await dialog.getByRole('button', { name: 'Add finding' }).click()
    await expect(dialog.getByText('Write what was found.')).toBeVisible()
    await dialog.getByLabel('Title').fill(title)
    await expectAccessible(lead)
    await dialog.getByRole('button', { name: 'Add finding' }).click()
    await expect(dialog).toBeHidden()
  }
  await find('Strength', 'Every major incident opens a problem')
  await find('Weakness', 'Nobody plans the search for causes')
  await expect(observer.getByRole('article', { name: 'Nobody plans the search for causes' })).toContainText(
    'No action addresses it yet.',
  )

  // From the gap, as the results page shows it, to the action: the level it leads to is computed before it is saved.
  await lead.goto(`${assessment}/results`)
  await lead.getByRole('link', { name: /Plan an action for RAF.3, PA 1.1/ }).click()
  const dialog = lead.getByRole('dialog', { name: 'Plan an action' })
  await expect(dialog.getByText('Problem management would then have level 1; it has level 0 now.')).toBeVisible()
  await dialog.getByLabel('What is to be done').fill('Plan the search for causes every quarter')
  await dialog.getByLabel('Owner').fill('Head of the desk')
  await dialog.getByLabel('Due').fill('2027-01-31')
  await dialog.getByLabel('Priority').selectOption('High')
  await dialog.getByRole('checkbox', { name: /Nobody plans the search/ }).check()
  await expectAccessible(lead)
  await dialog.getByRole('button', { name: 'Add action' }).click()
  await expect(dialog).toBeHidden()
  await expect(lead).toHaveURL(/\/results\/findings$/)

  // Another browser has it at once; after a reload it is still there.
  const planned = observer.getByRole('article', { name: 'Plan the search for causes every quarter' })
  await expect(planned).toContainText('Head of the desk · due 31 January 2027 · high priority · medium effort')
  await expect(planned).toContainText('would then have level 1')
  await planned.getByText('Open', { exact: true }).waitFor()
  await lead.getByRole('button', { name: 'Progress … of Plan the search for causes every quarter' }).click()
  const progress = lead.getByRole('dialog', { name: 'Progress of the action' })
  await progress.getByLabel('State').selectOption('Dropped')
  await progress.getByRole('button', { name: 'Save' }).click()
  await expect(progress.getByText('Say why it is dropped.')).toBeVisible()
  await progress.getByLabel('Why it is dropped').fill('The search is bought in')
  await expectAccessible(lead)
  await progress.getByRole('button', { name: 'Save' }).click()
  await expect(planned).toContainText(/Dropped, .*: The search is bought in/)
  await expect(observer.getByRole('article', { name: 'Nobody plans the search for causes' })).toContainText(
    'No action addresses it yet.',
  )
  await lead.getByRole('button', { name: 'Progress … of Plan the search' }).click()
  await progress.getByLabel('State').selectOption('In progress')
  await progress.getByRole('button', { name: 'Save' }).click()
  await expect(planned).toContainText(/In progress, /)
  await lead.reload()
  await expect(lead.getByRole('article', { name: 'Every major incident opens a problem' })).toBeVisible()
  const gaps = lead.getByRole('region', { name: 'Gaps and what closes them' })
  await expect(gaps.getByText(/^Closed by .*“Plan the search for causes every quarter”/)).toBeVisible()

  await lead.getByRole('button', { name: 'Change Every major incident opens a problem' }).click()
  const changing = lead.getByRole('dialog', { name: 'Change finding' })
  await changing.getByLabel('Title').fill('Major incidents open problems')
  await changing.getByRole('button', { name: 'Save' }).click()
  await expect(observer.getByRole('article', { name: 'Major incidents open problems' })).toBeVisible()
  await lead.getByRole('button', { name: 'Remove Major incidents open problems' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'Remove finding' }).click()
  await expect(observer.getByRole('article', { name: 'Major incidents open problems' })).toHaveCount(0)
  await expectAccessible(lead)

  await observer.getByRole('link', { name: 'Report', exact: true }).click()
  const report = observer.getByRole('main')
  await expect(report.getByRole('heading', { name: /Nobody plans the search for causes/ })).toBeVisible()
  await expect(report.getByRole('heading', { name: 'Plan the search for causes every quarter' })).toBeVisible()
  await expect(report.getByText(/would then have level 1; it has level 0 now/).first()).toBeVisible()
})
