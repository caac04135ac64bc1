import { expect } from '@playwright/test'
import { apiOf } from './api.ts'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount, join, phone, somebody } from './people.ts'

test('evidence is gathered by several people, and everybody sees what it covers', async ({
  page: lead,
  browser,
  assay: { url },
}) => {
  await createFirstAccount(lead, url, 'Ines Calder')
  const api = await apiOf(lead, url)
  const { id: assessmentId } = await api.assessment.create.mutate({
    title: 'Service desk, autumn',
    purpose: '',
    sponsor: '',
    unit: 'Service desk Oslo',
    frameworkId: 'iso-33020-2019',
    scaleId: 'nplf',
    decisionRule: 'median',
    processes: [{ processId: 'RAF.1', targetLevel: 2 }],
  })
  const enter = async (role: 'participant' | 'observer', name: string) => {
    const { token } = await api.invitation.create.mutate({ assessmentId, role })
    const theirs = await somebody(browser, phone)
    await join(theirs, `${url}/join/${token}`, name)
    await theirs.goto(`${url}/assessments/${assessmentId}/evidence`)
    return theirs
  }
  await lead.goto(`${url}/assessments/${assessmentId}`)
  await lead.getByRole('link', { name: 'Evidence', exact: true }).click()
  await expect(lead.getByText('No evidence yet')).toBeVisible()
  const covers = (page: typeof lead, attribute: string) => page.getByRole('row', { name: attribute }).getByRole('cell')
  await expect(covers(lead, 'Process performance')).toHaveText('no evidence linked')

  await lead.getByRole('button', { name: 'Add evidence' }).click()
  const dialog = lead.getByRole('dialog', { name: 'Add evidence' })
  await dialog.getByRole('button', { name: 'Add evidence' }).click()
  await expect(dialog.getByText('Say what the evidence is.')).toBeVisible()
  await dialog.getByLabel('What it is').fill('Ticket export of March')
  await dialog.getByLabel('Source').fill('Service desk tool')
  await dialog.getByLabel('Where it is found').fill('https://example.org/export')
  await dialog.getByLabel('Strength').selectOption('Strong')
  await dialog.getByText('Single outcomes').click()
  await dialog.getByRole('group').getByRole('checkbox').first().check()
  await expectAccessible(lead)
  await dialog.getByRole('button', { name: 'Add evidence' }).click()
  await expect(dialog).toBeHidden()
  await expect(covers(lead, 'Process performance')).toHaveText('one document, uncorroborated')

  // A participant adds what bears it out, on a phone; the lead's page follows.
  const priya = await enter('participant', 'Priya')
  await priya.getByRole('button', { name: 'Add evidence' }).click()
  const theirs = priya.getByRole('dialog', { name: 'Add evidence' })
  await theirs.getByRole('radio', { name: /^Interview/ }).check()
  await theirs.getByLabel('What it is').fill('Talk with the shift leader')
  await theirs.getByLabel('Source').fill('Lena Ek, shift leader')
  await theirs.getByRole('checkbox', { name: 'Process performance' }).check()
  await theirs.getByRole('button', { name: 'Add evidence' }).click()
  await expect(covers(lead, 'Process performance')).toHaveText('two kinds of evidence, corroborated')
  await expect(lead.getByRole('article', { name: 'Talk with the shift leader' })).toContainText('added by Priya')
  await expectAccessible(priya)

  // An observer reads, and can change nothing.
  const dag = await enter('observer', 'Dag')
  await expect(dag.getByRole('article')).toHaveCount(2)
  await expect(dag.getByRole('button', { name: /Add evidence|^Change|^Remove/ })).toHaveCount(0)

  await lead.getByRole('button', { name: 'Remove Ticket export of March' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'Remove evidence' }).click()
  await expect(lead.getByRole('article')).toHaveCount(1)
  await expect(dag.getByRole('article')).toHaveCount(1)
  await lead.reload()
  await expect(covers(lead, 'Process performance')).toHaveText('one interview, uncorroborated')
})
