import { expect } from '@playwright/test'
import { snapshotOf } from '../../lib/comparison/snapshot.ts'
import { goldenReport } from '../golden/report.ts'
import { apiOf } from './api.ts'
import { test } from './assay.ts'
import { expectAccessible } from './axe.ts'
import { enterDemo, phone, somebody } from './people.ts'

test('the file of an earlier report is compared with what is agreed now, and everybody sees it', async ({
  page: lead,
  browser,
  assay: { url },
}) => {
  const assessment = await enterDemo(lead, url, 'Amara Nwosu')
  const page = `${assessment}/results/comparison`
  await lead.goto(`${assessment}/results`)
  await lead.getByRole('link', { name: 'Comparison over time' }).click()
  await expect(lead.getByText('Nothing to compare with yet')).toBeVisible()
  const file = lead.getByLabel('The file of a report')
  await file.setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"x"}') })
  await expect(lead.getByRole('main').getByRole('alert')).toHaveText(/This is no report of Assay/)
  await file.setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from('no JSON') })
  await expect(lead.getByRole('main').getByRole('alert')).toHaveText(/This file is no JSON/)

  // The report of this very assessment, as if a year ago, with one process rated otherwise and one that is gone now.
  const api = await apiOf(lead, url)
  const assessmentId = assessment.split('/').at(-1) ?? ''
  const report = await api.report.preview.query({ assessmentId })
  const [gone] = goldenReport(1).processes.filter(({ processId }) =>
    report.processes.every((known) => known.processId !== processId),
  )
  if (!gone) throw new Error('The golden report has no other process.')
  const earlier = {
    ...report,
    assessment: { ...report.assessment, id: 'a-year-ago', title: 'Service operations, a year ago' },
    period: { from: '2025-11-01T09:00:00.000Z', to: '2025-11-03T16:00:00.000Z' },
    processes: [
      ...report.processes
        .filter(({ processId }) => processId !== 'RAF.2')
        .map((process) =>
          process.processId === 'RAF.1'
            ? {
                ...process,
                level: 1,
                attributes:
                  process.attributes?.map((one) => (one.attributeId === 'PA.2.1' ? { ...one, rating: 'P' } : one)) ??
                  null,
              }
            : process,
        ),
      gone,
    ],
  }
  expect(snapshotOf(earlier).processes).toHaveLength(report.processes.length)
  await file.setInputFiles({
    name: 'report.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(earlier)),
  })
  const levels = lead.getByRole('region', { name: 'Levels over time' })
  await expect(levels.getByRole('row', { name: /Incident management/ })).toHaveText(/13▲risen$/)
  await expect(levels.getByRole('row', { name: /Service request management/ })).toContainText('only now')
  const incident = lead.getByRole('article', { name: 'Incident management' })
  await expect(incident).toContainText('Level 1 to 3')
  await expect(incident.getByRole('row', { name: /Performance management/ })).toHaveText(/PF▲risen$/)
  await expect(incident.getByRole('row', { name: /Process performance/ })).toHaveText(/unchanged$/)
  await expect(lead.getByRole('article', { name: gone.name })).toContainText('not assessed now')
  await expectAccessible(lead)

  const observer = await somebody(browser, phone)
  await enterDemo(observer, url, 'Mateo Ferrán')
  await observer.goto(page)
  await expect(observer.getByRole('article', { name: 'Incident management' })).toContainText('Level 1 to 3')
  await expect(observer.getByRole('button', { name: /^Remove|Compare with it/ })).toHaveCount(0)
  await expectAccessible(observer)

  // It can be read in the room too, before one rates.
  const plan = await api.assessment.get.query({ assessmentId })
  const rated = plan.processes.find(({ processId }) => processId === 'RAF.1')?.instances[0]?.items
  const item = rated?.find(({ attributeId }) => attributeId === 'PA.2.1')
  await observer.goto(`${assessment}/room?item=${item?.id}`)
  await expect(observer.getByText(/^Earlier result: level 1, this attribute P/)).toBeAttached()

  await lead.reload()
  await lead.getByRole('button', { name: 'Remove Service operations, a year ago' }).click()
  await expect(lead.getByText('Nothing to compare with yet')).toBeVisible()
})
