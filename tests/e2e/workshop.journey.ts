import { expect, type Page } from '@playwright/test'
import { test } from './assay.ts'
import { act, rate } from './in-the-room.ts'
import { createFirstAccount, invite, join, phone, planAssessment, somebody } from './people.ts'

const secret = 'the-night-shift-knows-nothing-of-it'

/** Everything a page's sockets receive, as text: what must not be in it is looked for byte by byte. */
function overheard(page: Page): () => string {
  const frames: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      frames.push(payload.toString('latin1'))
    }),
  )
  return () => frames.join('\n')
}

const stored = (page: Page) => expect(page.getByText('Stored; yours to change until the reveal')).toBeVisible()

test('a team goes from the first start to a shared report, and nobody sees a ballot before its reveal', async ({
  browser,
  assay,
}) => {
  const lead = await somebody(browser)
  const ana = await somebody(browser)
  const tom = await somebody(browser, phone)
  const observer = await somebody(browser)

  await createFirstAccount(lead, assay.url, 'Ingrid Solberg')
  const assessment = await planAssessment(lead, assay.url, {
    title: 'Service desk, autumn',
    processes: ['Incident management'],
    rule: 'Qualified majority',
  })
  const forAssessors = await invite(lead, assessment, 'assessor')
  const forObservers = await invite(lead, assessment, 'observer')

  const heardByAna = overheard(ana)
  const heardByObserver = overheard(observer)
  await join(ana, forAssessors, 'Ana Reyes')
  await join(tom, forAssessors, 'Tom Okafor')
  await join(observer, forObservers, 'Olu Adeyemi')

  await test.step('the lead sees them arrive', async () => {
    await lead.goto(`${assessment}/room`)
    await expect(lead.getByText('4 of 4 are here')).toBeVisible()
  })

  await test.step('evidence written by one is read by all, with the observer reading only', async () => {
    await act(lead, /^Go to RAF\.1, PA 1\.1/)
    const notes = ana.getByRole('textbox', { name: /^Evidence notes/ })
    await notes.click()
    await ana.keyboard.type('Dashboard of the last quarter: 94 % in time.')
    await expect(lead.getByText('94 % in time')).toBeVisible()
    await expect(observer.getByText('94 % in time')).toBeVisible()
    await expect(observer.getByRole('textbox')).toHaveCount(0)
    await expect(observer.getByRole('region', { name: 'Your ballot' })).toHaveCount(0)
  })

  await test.step('ballots stay secret until the reveal, also on the wire', async () => {
    await act(lead, 'Open for rating')
    await rate(tom, 'P')
    await tom.getByLabel(/^Remark/).fill(secret)
    await stored(tom)
    await rate(ana, 'F')
    await stored(ana)
    await expect(observer.getByText('2 of 3 have voted')).toBeVisible()
    expect(heardByAna()).not.toContain(secret)
    expect(heardByObserver()).not.toContain(secret)
    await rate(lead, 'F')
    await stored(lead)
    await act(lead, 'Reveal ballots')
    await expect(observer.getByText(secret)).toBeVisible()
    expect(heardByObserver()).toContain(secret)
  })

  await test.step('ballots far apart are talked over and rated again', async () => {
    await expect(lead.getByText('speaks first').first()).toBeVisible()
    await act(lead, 'Rate again')
    for (const person of [lead, ana, tom]) {
      await rate(person, 'F')
      await stored(person)
    }
    await act(lead, 'Reveal ballots')
    await expect(tom.getByText('Everybody sees it the same way')).toBeVisible()
  })

  await test.step('the agreed rating is recorded with its reasons', async () => {
    await lead.getByRole('textbox', { name: 'Rationale of the agreed rating' }).click()
    await lead.keyboard.type('Figures and interviews agree.')
    await act(lead, 'Record F')
    await expect(
      observer.getByRole('region', { name: 'Recorded rating' }).getByText('Figures and interviews agree.'),
    ).toBeVisible()
  })

  await test.step('a reload puts everybody back where they were', async () => {
    for (const person of [lead, ana, tom, observer]) {
      const address = person.url()
      await person.reload()
      await expect(person.getByRole('region', { name: 'Recorded rating' })).toBeVisible()
      expect(person.url()).toBe(address)
    }
  })

  await test.step('the further attributes take two key strokes each when all agree', async () => {
    for (const attribute of ['PA 2.1', 'PA 2.2']) {
      await act(lead, `Go to RAF.1, ${attribute}`)
      await act(lead, 'Open for rating')
      for (const person of [lead, ana, tom]) {
        await rate(person, 'L')
        await stored(person)
      }
      await lead.locator('body').press('Enter')
      await expect(lead.getByRole('button', { name: 'Record L' })).toBeVisible()
      await lead.locator('body').press('Enter')
      await expect(tom.getByRole('region', { name: 'Recorded rating' })).toBeVisible()
    }
  })

  await test.step('levels follow from the recorded ratings, and the sponsor reads them by a link', async () => {
    await lead.goto(`${assessment}/results`)
    await expect(lead.getByRole('row', { name: /Incident management/ })).toContainText('Level 2')
    await lead.goto(`${assessment}/report`)
    await lead.getByRole('button', { name: 'Issue version 1' }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Issue now' }).click()
    await lead.getByRole('button', { name: 'Make a link' }).click()
    const link = await lead.getByRole('link', { name: 'Open', exact: true }).getAttribute('href')
    const sponsor = await somebody(browser)
    await sponsor.goto(assay.url + link)
    await expect(sponsor.getByRole('heading', { name: 'Service desk, autumn' })).toBeVisible()
    await expect(sponsor.getByRole('row', { name: /Incident management/ }).first()).toContainText('2')
  })
})
