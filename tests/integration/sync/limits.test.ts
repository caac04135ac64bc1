import { expect, test } from 'vitest'
import { connect } from './client.ts'
import { serveSync } from './server.ts'

test('S21 limits hold by session: one user may have so many sockets, and others as many of their own', async () => {
  const server = await serveSync({ limits: { socketsPerUser: 2 } })
  const address = `${server.url}/stage/w`
  await connect(address, 'ada lead')
  await connect(address, 'ada lead')
  const third = await connect(address, 'ada lead')
  expect(await third.closed).toBe(1013)
  const ben = await connect(address, 'ben observer')
  expect(ben.socket.readyState).toBe(ben.socket.OPEN)
  await server.close()
})

test('S21 limits hold by session: a document that is full takes no more, and goes on being read', async () => {
  const server = await serveSync({ limits: { document: 10_000 } })
  const address = `${server.url}/worksheet/w/p?ack=1`
  const ada = await connect(address)
  ada.text().insert(0, 'x'.repeat(9000))
  await ada.until(() => ada.seen.stored === 2)
  ada.text().insert(0, 'y'.repeat(2000))
  expect(await ada.closed).toBe(4413)
  const ben = await connect(address, 'ben assessor')
  expect(ben.text().toString()).toBe('x'.repeat(9000))
  await server.close()
})

test('S19 a slow reader loses nothing: a socket that never reads is given up and costs the others nothing', async () => {
  const server = await serveSync({
    limits: { behind: 100_000, patience: 100, messagesPerSecond: 10_000, messageBurst: 10_000 },
  })
  const address = `${server.url}/worksheet/w/p?ack=1`
  const ada = await connect(address)
  const deaf = await connect(address, 'deaf observer')
  deaf.socket.pause()
  for (let sent = 2; (await server.metric('refused_total{code="1013"}')) !== 1; sent++) {
    ada.text().insert(0, 'x'.repeat(100_000))
    await ada.until(() => ada.seen.stored === sent)
  }
  expect(await server.metric('queued_bytes_max')).toBeLessThan(8 * 1024 * 1024)
  const ben = await connect(address, 'ben assessor')
  expect(ben.text().length).toBe(ada.text().length)
  deaf.socket.terminate()
  await server.close()
})
