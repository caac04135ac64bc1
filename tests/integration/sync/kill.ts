import { connect } from './client.ts'
import { kill, startProcess } from './process.ts'
import { scratchDatabase } from './server.ts'

/**
 * Ten people write, the server is killed at a random moment, and a newcomer looks after the restart. Returns how much
 * others had been shown and how much had been acknowledged, and how much of either is missing.
 */
export async function killUnderLoad(signal: NodeJS.Signals = 'SIGKILL') {
  const databaseFile = scratchDatabase()
  const first = await startProcess(databaseFile)
  const people = await Promise.all(
    Array.from({ length: 10 }, (_, index) => connect(`${first.url}/worksheet/w/p?ack=1`, `member${index} assessor`)),
  )
  const sent = people.map((person) => ({ person, edits: [] as string[] }))
  const writing = setInterval(() => {
    for (const { person, edits } of sent) {
      if (person.seen.stored === 0 || edits.length - person.seen.stored > 20) continue
      const mark = `<${person.doc.clientID}:${edits.length}>`
      edits.push(mark)
      person.text().insert(person.text().length, mark)
    }
  }, 2)
  await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 800))
  const exitMs = await kill(first.child, signal)
  clearInterval(writing)
  await Promise.all(people.map((person) => person.closed))

  const shown = new Set<string>()
  const acknowledged = new Set<string>()
  for (const { person, edits } of sent) {
    const own = new Set(edits)
    for (const mark of person
      .text()
      .toString()
      .match(/<[^>]+>/g) ?? [])
      if (!own.has(mark)) shown.add(mark)
    // The first message was the empty step 2 of joining.
    for (const mark of edits.slice(0, Math.max(0, person.seen.stored - 1))) acknowledged.add(mark)
  }

  const second = await startProcess(databaseFile)
  const newcomer = await connect(`${second.url}/worksheet/w/p`, 'late observer')
  const there = new Set(
    newcomer
      .text()
      .toString()
      .match(/<[^>]+>/g) ?? [],
  )
  await newcomer.close()
  await kill(second.child, 'SIGKILL')
  const missing = (marks: Set<string>) => [...marks].filter((mark) => !there.has(mark)).length
  return {
    shown: shown.size,
    acknowledged: acknowledged.size,
    lostThoughShown: missing(shown),
    lostThoughAcknowledged: missing(acknowledged),
    exitMs,
  }
}
