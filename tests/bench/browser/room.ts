import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { serviceManagementModel } from '../../../lib/model/shipped.ts'
import { findChromium } from '../../chromium.js'
import { endAssay, startAssay } from '../../e2e/assay.ts'
import { colleagueAt, signInAt } from '../../integration/person.ts'
import { planWorkshop, type Workshop } from '../../integration/workshop.ts'
import { table } from '../table.ts'
import { shown, watchInteractions, watchKeys, watchText } from './paints.ts'
import { firstLead, pageOf, type Seated, sitDown } from './people.ts'
import { reportWeight } from './weight.ts'

/*
 * The room in Chromium, on the pages as they are built: 30 members, all processes of the shipped model. Each browser,
 * the server and the 28 who sit in by their documents share the machine.
 */
const members = 30
const notes = '.tiptap[contenteditable=true]'

export async function reportRoom(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const { child, port } = await startAssay(data, 0)
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--host-resolver-rules=MAP assay.test 127.0.0.1'],
  })
  const url = `http://localhost:${port}`
  try {
    const lead = await firstLead(url)
    const workshop = await planWorkshop(
      {
        guest: (token, name) => signInAt(url, 'invitation', { token, name }),
        colleague: (administrator, role, name) => colleagueAt(url, administrator, role, name),
      },
      lead,
      {
        processes: serviceManagementModel.processes.map(({ id }) => ({ processId: id, targetLevel: 3 })),
      },
    )
    const { assessmentId } = workshop
    const ana = await workshop.join('assessor', 'Ana Reyes')
    const seated: Seated[] = []
    for (let at = 2; at < members; at++) {
      seated.push(sitDown(url, workshop, await workshop.join('assessor', `Assessor ${at + 1}`)))
    }

    const { token } = await lead.api.invitation.create.mutate({ assessmentId, role: 'assessor' })
    const room = `/assessments/${assessmentId}/room`
    const addresses = { brotli: url, gzip: `http://assay.test:${port}` }
    const item = workshop.items[0]?.id ?? ''
    await reportWeight(browser, addresses, [
      {
        name: 'join',
        path: `/join/${token}`,
        open: async () => (await browser.newContext()).newPage(),
        ready: (page) => page.getByLabel('Your name').waitFor(),
      },
      {
        name: 'room, lobby',
        path: room,
        open: (at) => pageOf(browser, at, ana),
        ready: (page) => page.getByRole('navigation', { name: 'Agenda' }).waitFor(),
      },
      {
        name: 'room, an item and its notes',
        path: `${room}?item=${item}`,
        open: (at) => pageOf(browser, at, ana),
        ready: (page) => page.locator(notes).waitFor(),
      },
    ])

    const leadPage = await pageOf(browser, url, lead)
    const anaPage = await pageOf(browser, url, ana)
    for (const page of [leadPage, anaPage]) {
      await page.goto(`${url}${room}?item=${item}`)
      await page.locator(notes).waitFor()
    }
    const keys = await keyLatencies(leadPage, anaPage)
    const acts = await actLatencies(workshop, url + room, anaPage, seated, 500)
    const rushed = await actLatencies(workshop, url + room, anaPage, seated, 0)
    const rows = [
      ['key press → painted in another browser', ...figures(keys)],
      [`the lead’s act → at the last of ${seated.length} other clients`, ...figures(acts.reached)],
      ['the lead’s act → in another browser’s page', ...figures(acts.there)],
      ['the lead’s act → painted in another browser', ...figures(acts.painted)],
      ['without a pause between acts → in another browser’s page', ...figures(rushed.there)],
      ['interaction → next paint', ...figures(await interactions(anaPage))],
    ]
    const head = ['from → to', 'count', 'p50 ms', 'p95 ms', 'slowest ms']
    table(`A room of ${members} with ${workshop.items.length} items, Chromium ${browser.version()}`, head, rows)
    for (const { leave } of seated) leave()
  } finally {
    await browser.close()
    await endAssay(child, 'SIGTERM')
    rmSync(data, { recursive: true, force: true })
  }
}

function figures(values: readonly number[]): (string | number)[] {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
  return [sorted.length, at(0.5), at(0.95), at(1)]
}

/** A sentence typed at the speed of a fast typist; each letter timed from the key to its paint at the other's. */
async function keyLatencies(writer: Page, reader: Page): Promise<number[]> {
  await writer.locator(notes).click()
  await watchKeys(writer)
  await watchText(reader, notes)
  const sentence = 'Change records follow one form and the tool asks for every field of it. '.repeat(4)
  await writer.keyboard.type(sentence, { delay: 60 })
  await reader.waitForFunction((letters) => window.paintTimes.length >= letters, sentence.length)
  const pressed = await writer.evaluate(() => window.keyTimes)
  const shown = await reader.evaluate(() => window.paintTimes)
  return pressed.map((at, letter) => (shown[letter] ?? Number.POSITIVE_INFINITY) - at)
}

/** The room is taken from item to item; each act timed from its call, HTTP included, to its paint at a member's. */
async function actLatencies(
  { assessmentId, lead, plan }: Workshop,
  room: string,
  member: Page,
  seated: readonly Seated[],
  pauseMs: number,
) {
  await member.goto(room)
  await member.getByRole('navigation', { name: 'Agenda' }).waitFor()
  const reached: number[] = []
  const there: number[] = []
  const painted: number[] = []
  for (const { name, instances } of plan.processes) {
    const itemId = instances[0]?.items[0]?.id ?? ''
    const seen = shown(member, 'header:has(> h2)', name)
    const arrivals = seated.map(({ stage }) => new Promise<number>((at) => stage.once('update', () => at(Date.now()))))
    const before = Date.now()
    await lead.api.workshop.show.mutate({ assessmentId, itemId })
    const at = await seen
    reached.push(Math.max(...(await Promise.all(arrivals))) - before)
    there.push(at.there - before)
    painted.push(at.painted - before)
    await pause(pauseMs)
  }
  return { reached, there, painted }
}

/** What a member does most: rating by key, going through the agenda, opening the palette and writing in it. */
async function interactions(member: Page): Promise<number[]> {
  await watchInteractions(member)
  const keys = ['n', 'p', 'l', 'f', 'a', 'c', 'ArrowDown', 'h']
  let pressed = 0
  for (let round = 0; round < 12; round++) {
    for (const key of keys) {
      await member.keyboard.press(key, { delay: 40 })
      pressed += 1
    }
  }
  await member.keyboard.press('Control+k')
  await member.getByRole('dialog', { name: 'Commands' }).waitFor()
  const asked = 'change PA 2.1'
  await member.keyboard.type(asked, { delay: 60 })
  await member.keyboard.press('Enter')
  pressed += asked.length + 1
  await member.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const slow = await member.evaluate(() => [...window.interactions.values()])
  // The browser keeps no interaction that took less than 16 ms.
  return [...slow, ...Array.from({ length: Math.max(0, pressed - slow.length) }, () => 16)]
}
