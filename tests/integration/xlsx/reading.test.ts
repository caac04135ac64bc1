import { createTRPCClient, httpBatchStreamLink } from '@trpc/client'
import { afterAll, describe, expect, test } from 'vitest'
import { createAnswers } from '../../../app/trpc/answers.ts'
import { templateModel } from '../../../lib/model/spreadsheet/template.ts'
import { sheetsOfModel } from '../../../lib/model/spreadsheet/write.ts'
import type { AppRouter } from '../../../server/api/router.ts'
import { templateFile } from '../../../server/model/file.ts'
import { readInThread } from '../../../server/model/reading/read-in-thread.ts'
import { writeXlsx } from '../../../server/xlsx/write.ts'
import { startServer } from '../server.ts'

const server = await startServer()
afterAll(server.close)

const template = { name: 'template.xlsx', bytes: Buffer.from(templateFile('xlsx').base64, 'base64') }

/** A workbook with far more processes than a model has. */
function manyProcesses(): Uint8Array {
  const [first] = templateModel.processes
  if (!first) throw new Error('The template has no process.')
  const processes = Array.from({ length: 19_000 }, (_, index) => ({
    ...first,
    id: `P.${index}`,
    outcomes: [],
    related: [],
  }))
  return writeXlsx(sheetsOfModel({ ...templateModel, processes }))
}

describe('a file read on a thread of its own', () => {
  test('gives the model, and tells its steps in order', async () => {
    const steps: string[] = []
    const { model, problems } = await readInThread(template, { tell: (step) => steps.push(step) })
    expect(model).toEqual(templateModel)
    expect(problems).toEqual([])
    expect(steps).toEqual(['unpacking', 'checking'])
  })

  test('of 19,000 processes is told by its limit', async () => {
    const { model, problems } = await readInThread({ name: 'many.xlsx', bytes: manyProcesses() })
    expect(model).toBeUndefined()
    expect(problems).toMatchObject([{ rule: 'rows-too-many', place: { sheet: 'Processes', row: 502 } }])
  })

  test('is refused in words where it is no model, or too large', async () => {
    const bytes = new Uint8Array(1024 * 1024 + 1)
    await expect(readInThread({ name: 'large.xlsx', bytes })).rejects.toThrow(/larger than 1 MB/)
    await expect(readInThread({ name: 'odd.xlsx', bytes: Uint8Array.of(1, 2) })).rejects.toThrow(/no Excel workbook/)
  })

  test('stops when it is cancelled, and the next one is read', async () => {
    const cancel = new AbortController()
    const first = readInThread(template, { signal: cancel.signal, tell: () => cancel.abort() })
    const second = readInThread(template)
    await expect(first).rejects.toThrow(/was cancelled\. Nothing was stored\./)
    expect((await second).model).toEqual(templateModel)
    await expect(readInThread(template, { signal: AbortSignal.abort() })).rejects.toThrow(/was cancelled/)
  })
})

test('each step is told as it begins, then what comes in', async () => {
  const lead = await server.firstAccount()
  const { url } = server
  const http = httpBatchStreamLink({ url: `${url}/api/trpc`, headers: { cookie: lead.cookie, origin: url } })
  const api = createTRPCClient<AppRouter>({ links: [createAnswers().link, http] })
  const told: string[] = []
  for await (const part of await api.model.read.mutate({
    name: template.name,
    base64: template.bytes.toString('base64'),
  })) {
    told.push('step' in part ? part.step : `${part.preview.model?.id}, ${part.preview.taken}`)
  }
  expect(told).toEqual(['waiting', 'unpacking', 'checking', 'our-model, free'])
})
