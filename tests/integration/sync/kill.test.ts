import { expect, test } from 'vitest'
import { killUnderLoad } from './kill.ts'

test('S1 nothing is shown before it is on disk: nothing that was shown or acknowledged is lost by kill -9', async () => {
  for (let run = 0; run < 3; run++) {
    const { shown, acknowledged, lostThoughShown, lostThoughAcknowledged } = await killUnderLoad()
    expect(shown).toBeGreaterThan(50)
    expect(acknowledged).toBeGreaterThan(50)
    expect({ lostThoughShown, lostThoughAcknowledged }).toEqual({ lostThoughShown: 0, lostThoughAcknowledged: 0 })
  }
})

test('S24 shutdown stores what is left: SIGTERM stores what is left and exits within a second', async () => {
  const { exitMs, lostThoughShown } = await killUnderLoad('SIGTERM')
  expect(exitMs).toBeLessThan(1000)
  expect(lostThoughShown).toBe(0)
})
