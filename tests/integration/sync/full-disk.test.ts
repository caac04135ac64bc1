import { expect, test } from 'vitest'
import { connect } from './client.ts'
import { giveSpace, kill, startProcess } from './process.ts'
import { scratchDatabase } from './server.ts'

test('S2 saved means stored: on a full disk people are told "not saved" and nobody is shown anything; with space again all is stored', async () => {
  const databaseFile = scratchDatabase()
  const { child, url } = await startProcess(databaseFile, { blocks: 4096 })
  const address = `${url}/worksheet/w/p?ack=1`
  const ada = await connect(address)
  const ben = await connect(address, 'ben assessor')
  await ada.until(() => ada.seen.stored === 1)

  let sent = 1
  while (ada.seen.notStored === '') {
    ada.text().insert(0, `${sent}${'x'.repeat(200_000)}`)
    sent += 1
    await ada.until(() => ada.seen.stored === sent || ada.seen.notStored !== '')
  }
  // What came before lies on the disk and was shown; the one that found no space was neither acknowledged nor shown.
  expect(ada.seen.stored).toBe(sent - 1)
  expect(ada.seen.notStored).toMatch(/full|disk I\/O/)
  const refused = ada.text().toString()
  expect(ben.text().length).toBeLessThan(refused.length)

  giveSpace(child)
  await ada.until(() => ada.seen.stored === sent)
  await ben.reads(refused)
  ben.text().insert(0, 'work goes on: ')
  await ada.reads(`work goes on: ${refused}`)

  await kill(child, 'SIGKILL')
  const again = await startProcess(databaseFile)
  const cem = await connect(`${again.url}/worksheet/w/p`, 'cem assessor')
  expect(cem.text().toString()).toBe(`work goes on: ${refused}`)
  await kill(again.child, 'SIGKILL')
})
