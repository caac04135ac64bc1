import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** What `npm start` says before it gives up, and the code it ends with. */
async function startAndFail(environment: Record<string, string>, nodeOptions: string[] = []) {
  const child: ChildProcess = spawn(process.execPath, [...nodeOptions, 'server/start.js'], {
    cwd: root,
    env: { ...process.env, ...environment },
  })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, said: said.trim() }
}

test('a port in use is one line that says what to do', async () => {
  const taken = createServer()
  const port = await new Promise<number>((resolve) =>
    taken.listen(0, '0.0.0.0', () => {
      const address = taken.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  const { code, said } = await startAndFail({
    PORT: String(port),
    ASSAY_DATA: mkdtempSync(join(tmpdir(), 'assay-start-')),
  })
  taken.close()
  expect(said).toBe(`Port ${port} is in use. Stop what runs there, or choose another: PORT=3001 npm start`)
  expect(code).toBe(1)
})

test('a data folder that can’t be written is one line that says what to do', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'assay-start-')), 'not-a-folder')
  writeFileSync(file, '')
  const { code, said } = await startAndFail({ ASSAY_DATA: join(file, 'data') })
  expect(said).toBe(
    `The data folder ${join(file, 'data')} can't be written. Give this user the right to, or set ASSAY_DATA to another folder.`,
  )
  expect(code).toBe(1)
})

test('an old Node is one line that says what to do', async () => {
  const preload = join(mkdtempSync(join(tmpdir(), 'assay-start-')), 'old-node.cjs')
  writeFileSync(
    preload,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })",
  )
  const { code, said } = await startAndFail({}, ['--require', preload])
  expect(said).toBe('Assay needs Node 20.19 or newer; this is 18.20.4. Install a newer one from nodejs.org.')
  expect(code).toBe(1)
})
