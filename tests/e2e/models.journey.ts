import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { maturity5 } from '../../lib/measurement/maturity.ts'
import type { ProcessModel } from '../../lib/model/model.ts'
import { templateModel } from '../../lib/model/spreadsheet/template.ts'
import { sheetsOfModel } from '../../lib/model/spreadsheet/write.ts'
import { readXlsx } from '../../server/xlsx/read.ts'
import { writeXlsx } from '../../server/xlsx/write.ts'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { createFirstAccount } from './people.ts'

/** Care of equipment on a grid of four steps of its own, as somebody writes it into the template. */
const ownModel: ProcessModel = {
  ...templateModel,
  id: 'care',
  name: 'Care of equipment',
  assessment: {
    framework: 'care-steps',
    ownFramework: {
      ...maturity5,
      id: 'care-steps',
      name: 'Four steps of care',
      scales: [
        {
          id: 'steps',
          name: 'A to D',
          steps: ['A', 'B', 'C', 'D'].map((symbol, index) => ({
            symbol,
            name: `Step ${symbol}`,
            above: index * 25,
            upTo: (index + 1) * 25,
            basic: symbol,
          })),
        },
      ],
      attributes: maturity5.attributes.slice(0, 2).map((attribute) => ({ ...attribute, cells: {} })),
      levels: maturity5.levels.slice(0, 5),
      levelRule: { kind: 'weakest', levelOf: { A: 1, B: 2, C: 3, D: 4 } },
    },
    attributes: ['M.1', 'M.2'],
    indicators: [
      {
        id: 'I1',
        kind: 'practice',
        text: 'Looking into the shelf',
        outcomes: templateModel.processes.flatMap(({ outcomes }) => outcomes.map(({ id }) => id)),
        attributes: ['M.2'],
      },
    ],
  },
}

const workbookOf = (model: ProcessModel) => ({
  name: 'care.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(writeXlsx(sheetsOfModel(model))),
})

const act = (lead: Page, name: string | RegExp) =>
  lead.getByRole('region', { name: 'Moderate' }).getByRole('button', { name }).click()

test('a model comes in from a spreadsheet, is planned with, and is rated and told on its own scale', async ({
  page: lead,
  assay: { url },
}) => {
  await createFirstAccount(lead, url, 'Ingrid Solberg')

  await test.step('the workbook is previewed with its problem by sheet and row, mended and imported', async () => {
    await lead.getByRole('link', { name: 'Process models' }).click()
    await lead.getByRole('link', { name: 'Import a model' }).click()
    const file = lead.getByLabel(/^Workbook, CSV or JSON/)
    await file.setInputFiles(workbookOf({ ...ownModel, licence: '' }))
    await expect(lead.getByText('Model, row 6, Value')).toBeVisible()
    await expect(lead.getByText(/The model has no licence/)).toBeVisible()
    await file.setInputFiles(workbookOf(ownModel))
    await expect(lead.getByText('Nothing is missing: it can be published.')).toBeVisible()
    await expect(lead.getByText('Four steps of care')).toBeVisible()
    await expect(lead.getByText('Equipment lending')).toBeVisible()
    await expectAccessible(lead)
    await lead.getByRole('button', { name: 'Import as a draft' }).click()
  })

  await test.step('it is published, and its export holds the same', async () => {
    await lead.getByRole('button', { name: 'Publish version 1.0' }).click()
    await expect(lead.getByText('It can be planned with, and stays as it is.')).toBeVisible()
    const downloading = lead.waitForEvent('download')
    await lead.getByRole('button', { name: 'Excel' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('care-1.0.xlsx')
    expect(readXlsx(await readFile(await download.path()))).toEqual(readXlsx(writeXlsx(sheetsOfModel(ownModel))))
    await expectAccessible(lead)
  })

  await test.step('an assessment is planned with it', async () => {
    await lead.goto(`${url}/assessments/new`)
    await lead.getByLabel('Title').fill('Equipment, autumn')
    await lead.getByLabel('Organisational unit').fill('Workshop Oslo')
    await lead.getByRole('radio', { name: /^Care of equipment 1\.0/ }).check()
    await expect(lead.getByRole('radio', { name: /^Four steps of care/ })).toBeChecked()
    await lead.getByRole('checkbox', { name: 'Equipment lending' }).check()
    await lead.getByRole('radio', { name: /lead decides/i }).check()
    await lead.getByRole('button', { name: 'Create the assessment' }).click()
    await lead.waitForURL(/\/assessments\/(?!new)[^/]+$/)
  })
  const assessment = lead.url()

  await test.step('it is rated in the room on its own steps', async () => {
    await lead.goto(`${assessment}/room`)
    for (const [attribute, step] of [
      ['M.1', 'C'],
      ['M.2', 'D'],
    ]) {
      await act(lead, new RegExp(`^Go to CARE\\.1, ${attribute}`))
      await act(lead, 'Open for rating')
      const ballot = lead.getByRole('region', { name: 'Your ballot' })
      await ballot.getByRole('button', { name: new RegExp(`^${step}, `) }).click()
      await expect(lead.getByText('Stored; yours to change until the reveal')).toBeVisible()
      await act(lead, 'Reveal ballots')
      // One rater is no agreement: the lead who decides gives reasons.
      await lead.getByRole('textbox', { name: 'Rationale of the agreed rating' }).click()
      await lead.keyboard.type('As seen at the shelf.')
      await act(lead, `Record ${step}`)
      await expect(lead.getByRole('region', { name: 'Recorded rating' })).toBeVisible()
    }
  })

  await test.step('results follow its own rule: the weakest topic says where the process stands', async () => {
    await lead.goto(`${assessment}/results`)
    await expect(lead.getByRole('row', { name: /Equipment lending/ })).toContainText('Level 3')
    await lead.getByRole('link', { name: 'Readiness by clause' }).click()
    await expect(lead.getByText(/It is not an audit verdict/)).toBeVisible()
    await expect(lead.getByRole('row', { name: /^1\.1/ })).toContainText('Nearly')
    await expect(lead.getByRole('row', { name: /^2\.1/ })).toContainText('Not rated')
    await expectAccessible(lead)
  })
})

test('a shipped model is copied, tailored, traced and published under a name of one’s own', async ({
  page,
  assay: { url },
}) => {
  await createFirstAccount(page, url, 'Ingrid Solberg')
  await page.goto(`${url}/models/iso-33054`)

  await test.step('the copy opens as a draft to edit', async () => {
    await page.getByRole('button', { name: /^Copy and tailor/ }).click()
    await page.getByLabel('Name', { exact: true }).fill('Our services')
    await page.getByLabel('Identifier').fill('our-services')
    await page.getByRole('button', { name: 'Make the draft' }).click()
    await page.waitForURL(/our-services\/edit/)
    await expect(page.getByRole('heading', { name: 'Edit the model' })).toBeVisible()
  })

  await test.step('texts, outcomes and groups are changed; what is taken out can be had back', async () => {
    await page.getByText('Incident management', { exact: true }).click()
    await page.getByLabel('Purpose').fill('')
    await expect(page.getByRole('link', { name: '1 to mend' })).toBeVisible()
    await page.getByLabel('Purpose').fill('Get people working again when a service fails them.')
    await page.getByRole('button', { name: 'Take out outcome 7 of Incident management' }).click()
    await page.getByLabel('Name of group RAF').fill('Desk')
    await page.getByRole('button', { name: 'Take out the process' }).click()
    await expect(page.getByText('Incident management', { exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Incident management', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('it is published and reads as it was written, after a reload too', async () => {
    await page.getByRole('link', { name: 'Our services 1.0' }).click()
    await page.getByRole('button', { name: 'Publish version 1.0' }).click()
    await expect(page.getByText('It can be planned with, and stays as it is.')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible()
    await expect(page.getByText('Get people working again when a service fails them.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0)
  })

  await test.step('clauses and outcomes are traced both ways', async () => {
    await page.getByRole('link', { name: 'Trace clauses' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'RAF.1.O1' }).first()).toBeVisible()
    await page.getByRole('button', { name: 'From processes' }).click()
    await expect(page.getByRole('heading', { name: /Incident management/ })).toBeVisible()
    await page.getByRole('button', { name: 'Matrix' }).click()
    await expect(page.getByRole('row', { name: /^8\.6\.1 / })).toContainText('6')
    await expectAccessible(page)
  })
})
