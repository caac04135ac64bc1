import { expect, type Page } from '@playwright/test'
import { apiOf } from './api.ts'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount, join, somebody } from './people.ts'

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const save = (page: Page, name: string) => section(page, name).getByRole('button', { name: /^Save/ }).click()
const change = (page: Page, name: string) =>
  section(page, name)
    .getByRole('button', { name: /^Change/ })
    .click()
const missing = (page: Page) => page.getByText('Still to settle:').locator('xpath=following-sibling::ul/li')

test('a lead plans a class 2 assessment until nothing is missing, and the sponsor approves it', async ({
  page: lead,
  browser,
  assay: { url },
}) => {
  await createFirstAccount(lead, url, 'Ines Calder')
  const api = await apiOf(lead, url)
  const { id: assessmentId } = await api.assessment.create.mutate({
    title: 'Service desk, autumn',
    purpose: 'Find out what to improve first.',
    sponsor: 'Maren Voss',
    unit: 'Service desk',
    frameworkId: 'iso-33020-2019',
    scaleId: 'nplf',
    decisionRule: 'qualified-majority',
    processes: [
      { processId: 'RAF.1', targetLevel: 2 },
      { processId: 'RAF.3', targetLevel: 1 },
    ],
  })
  const invite = async (role: 'assessor' | 'sponsor' | 'observer', name: string) => {
    const { token } = await api.invitation.create.mutate({ assessmentId, role })
    const theirs = await somebody(browser)
    await join(theirs, `${url}/join/${token}`, name)
    return theirs
  }
  await lead.goto(`${url}/assessments/${assessmentId}`)

  // The class says what is missing, each with the way to it.
  await change(lead, 'Class and independence')
  await lead.getByRole('radio', { name: /^Class 2/ }).check()
  await lead.getByRole('radio', { name: /^B: same organisation/ }).check()
  await save(lead, 'Class and independence')
  await expect(missing(lead).filter({ hasText: 'Too few instances: RAF.1, RAF.3' })).toBeVisible()
  await lead.getByRole('link', { name: 'Too few instances: RAF.1, RAF.3' }).click()
  await expect(lead).toHaveURL(/#scope$/)

  // Instances of one process, used for the other too.
  await change(lead, 'Scope')
  await lead.getByLabel('Instance 1 of Incident management').fill('Oslo')
  await lead.getByRole('button', { name: 'Add an instance of Incident management' }).click()
  await lead.getByLabel('Instance 2 of Incident management').fill('Bergen')
  await lead.getByRole('button', { name: 'Use these for all processes' }).first().click()
  await expect(section(lead, 'Scope').getByText('8 items to rate')).toBeVisible()
  await save(lead, 'Scope')
  await expect(lead.getByRole('cell', { name: 'Oslo, Bergen' })).toHaveCount(2)
  await expect(missing(lead).filter({ hasText: 'Too few instances' })).toHaveCount(0)

  // The rating method, the aggregation and the numbers of the decision rule.
  await change(lead, 'Method')
  await lead.getByRole('radio', { name: /^R1: outcome by outcome/ }).check()
  await lead.getByRole('radio', { name: /^All at once/ }).check()
  await lead.getByLabel('A majority is').fill('0.667')
  await expect(lead.getByText(/is not exactly 2\/3/)).toBeVisible()
  await lead.getByLabel('A majority is').fill('3/4')
  await lead.getByRole('checkbox', { name: 'Demand evidence' }).check()
  await save(lead, 'Method')
  await expect(section(lead, 'Method')).toContainText('At least three quarters agree')
  await expect(section(lead, 'Method')).toContainText('All at once. Median.')

  await change(lead, 'Inputs')
  for (const [label, text] of [
    ['Sponsor and unit', 'Head of IT.'],
    ['Context of the processes', 'Forty people, four hospitals.'],
    ['Constraints', 'Two days in May.'],
    ['Confidentiality and ownership', 'Notes are seen by the team alone.'],
    ['Strategy for evidence', 'Two kinds for each attribute.'],
    ['Activities, resources and schedule', 'Interviews on Monday, workshop on Tuesday.'],
    ['What people are told', 'The aim, by mail, a week before.'],
    ['Criteria of competence', 'Three assessments done.'],
    ['Outputs', 'Report and a talk.'],
  ] as const) {
    await section(lead, 'Inputs').getByLabel(label).fill(text)
  }
  await save(lead, 'Inputs')

  // One check is set aside, with the reason beside it.
  const unchecked = 'Not recorded: How conformity is checked'
  await expect(missing(lead).filter({ hasText: unchecked })).toContainText('ISO/IEC 33002:2015, 4.2.1')
  await lead.getByRole('button', { name: `Set aside… ${unchecked}` }).click()
  const aside = lead.getByRole('dialog', { name: 'Set check aside' })
  await aside.getByLabel('Reason').fill('The head office checks all assessments in spring.')
  await aside.getByRole('button', { name: 'Set aside' }).click()
  await expect(lead.getByRole('list', { name: 'Checks set aside' })).toContainText('in spring')
  await expect(missing(lead).filter({ hasText: unchecked })).toHaveCount(0)

  // The table of risks is Assay's own until the lead sets another.
  await expect(section(lead, 'Table of risks')).toContainText('is Assay’s own')
  await change(lead, 'Table of risks')
  await lead.getByLabel('Risk at low likelihood and high consequence').selectOption('high')
  await save(lead, 'Table of risks')
  await expect(section(lead, 'Table of risks')).toContainText('is set by the plan of this assessment')

  // The team, and what makes it fit.
  await invite('assessor', 'Ada Lund')
  for (const name of ['Ines Calder', 'Ada Lund']) {
    await lead.getByRole('button', { name: `Describe ${name}` }).click()
    const dialog = lead.getByRole('dialog', { name })
    await dialog.getByRole('radio', { name: /^B: same organisation/ }).check()
    await dialog.getByLabel('Competence').fill('Five assessments.')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
  }
  await expect(missing(lead)).toHaveText([/^The sponsor has not approved the plan/])
  await expectAccessible(lead)

  // The sponsor reads and approves; the lead's page shows it without a reload.
  const sponsor = await invite('sponsor', 'Maren Voss')
  await sponsor.goto(`${url}/assessments/${assessmentId}`)
  await expect(sponsor.getByRole('button', { name: /^Change/ })).toHaveCount(0)
  await sponsor.getByRole('button', { name: 'Approve the plan' }).click()
  await expect(section(lead, 'Approval')).toContainText('Version 1 approved by Maren Voss')
  await expect(missing(lead)).toHaveText([/^All \d+ items are without evidence/])

  // Who reads the plan is not in the room.
  const observer = await invite('observer', 'Bo Berg')
  await expect(observer.getByText('2 of 4 are here')).toBeVisible()

  // A later change asks anew, and says where.
  await change(lead, 'Method')
  await lead.getByRole('radio', { name: /^N P− P\+ L− L\+ F/ }).check()
  await expect(lead.getByText(/a refined rating folds onto its basic step/)).toBeVisible()
  await save(lead, 'Method')
  await expect(section(lead, 'Approval')).toContainText('Changed since: method.')
  await expect(sponsor.getByRole('button', { name: 'Approve the plan' })).toBeVisible()
  await sponsor.getByRole('button', { name: 'Approve the plan' }).click()
  await lead.reload()
  await expect(section(lead, 'Approval')).toContainText('Version 2 approved by Maren Voss')
})
