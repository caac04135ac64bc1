import { expect, type Page, type WebSocketRoute } from '@playwright/test'
import { apiOf } from './api.ts'
import { test } from './assay.ts'
import { act, rate } from './in-the-room.ts'
import { invite, join, somebody, twoInTheRoom } from './people.ts'

/**
 * Lets the words of the stage reach a page only once they are released: what changes meanwhile comes between the page's
 * answer and the first word of the stage.
 */
async function holdStage(page: Page): Promise<{ hold(): void; release(): void }> {
  let held: (() => void)[] | undefined
  await page.routeWebSocket(/\/sync\/stage/, (socket: WebSocketRoute) => {
    const server = socket.connectToServer()
    server.onMessage((message) => {
      if (held) held.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  return {
    hold() {
      held = []
    },
    release() {
      const waiting = held ?? []
      held = undefined
      for (const send of waiting) send()
    },
  }
}

test('no page goes on showing what is not so any more', async ({ browser, assay }) => {
  const { lead, ana, assessment } = await twoInTheRoom(browser, assay.url)
  const api = await apiOf(lead, assay.url)
  const assessmentId = assessment.split('/').at(-1) ?? ''
  const reader = await somebody(browser)
  await join(reader, await invite(await lead.context().newPage(), assessment, 'sponsor'), 'Maren Voss')
  const stage = await holdStage(reader)
  const { processes } = await api.assessment.get.query({ assessmentId })
  const [instance] = processes.flatMap(({ instances }) => instances)
  const [item] = instance?.items ?? []
  if (!instance || !item) throw new Error('Nothing is planned.')

  const piece = { kind: 'document', source: 'Desk', date: '2026-11-20', strength: 'fair', links: [] } as const
  const finding = { kind: 'weakness', description: '', concerns: [], evidence: [] } as const
  let changes = 0
  /** Each page with a change that shows on it; `after` is what is to be seen then. */
  const pages: { path: string; change(mark: string): Promise<unknown> }[] = [
    { path: '', change: (mark) => api.assessment.update.mutate({ assessmentId, purpose: mark }) },
    {
      path: '/evidence',
      change: (mark) => api.evidence.add.mutate({ assessmentId, ...piece, links: [], title: mark }),
    },
    {
      path: '/results/findings',
      change: (mark) => api.finding.add.mutate({ assessmentId, ...finding, concerns: [], evidence: [], title: mark }),
    },
    { path: '/report', change: (mark) => api.assessment.update.mutate({ assessmentId, title: mark }) },
    { path: '/results', change: (mark) => api.assessment.update.mutate({ assessmentId, title: mark }) },
    { path: '/results/comparison', change: (mark) => api.assessment.update.mutate({ assessmentId, title: mark }) },
    { path: `/results/${item.id}`, change: (mark) => api.assessment.update.mutate({ assessmentId, title: mark }) },
    { path: '/readiness', change: (mark) => api.assessment.update.mutate({ assessmentId, title: mark }) },
    {
      path: `/worksheets/${instance.id}`,
      change: (mark) => api.assessment.update.mutate({ assessmentId, title: mark }),
    },
  ]
  const mark = () => `Change ${++changes}`

  await test.step('a change between the answer and the first word of the stage is shown', async () => {
    for (const { path, change } of pages) {
      stage.hold()
      await reader.goto(`${assessment}${path}`)
      await expect(reader.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(reader.getByText('Service desk', { exact: false }).first()).toBeVisible()
      const now = mark()
      await change(now)
      stage.release()
      await expect(reader.getByText(now).first(), path).toBeVisible()
    }
  })

  await test.step('and one that comes while the page is open', async () => {
    for (const { path, change } of pages) {
      await reader.goto(`${assessment}${path}`)
      await expect(reader.getByRole('heading', { level: 1 })).toBeVisible()
      const now = mark()
      await change(now)
      await expect(reader.getByText(now).first(), path).toBeVisible()
    }
  })

  await test.step('what is done in the room shows on the results and on the versions of the notes', async () => {
    const results = await reader.context().newPage()
    await results.goto(`${assessment}/results/${item.id}`)
    await reader.goto(`${assessment}/worksheets/${instance.id}`)
    await act(lead, 'Open for rating')
    for (const page of [lead, ana]) await rate(page, 'L')
    await act(lead, /^Reveal/)
    await expect(reader.getByText(/reveal/i).first()).toBeVisible()
    await expect(results.getByText('Ana Reyes').first()).toBeVisible()
  })

  await test.step('after a minute without network the page shows what happened meanwhile', async () => {
    await reader.goto(`${assessment}/evidence`)
    await expect(reader.getByText('Change 2').first()).toBeVisible()
    await reader.context().setOffline(true)
    const now = mark()
    await api.evidence.add.mutate({ assessmentId, ...piece, links: [], title: now })
    await reader.context().setOffline(false)
    await expect(reader.getByText(now)).toBeVisible()
  })

  await test.step('and after the server was started anew', async () => {
    await assay.kill()
    await assay.restart()
    const now = mark()
    await api.evidence.add.mutate({ assessmentId, ...piece, links: [], title: now })
    await expect(reader.getByText(now)).toBeVisible()
  })
})
