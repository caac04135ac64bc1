import { expect, test } from 'vitest'
import { createAttendance } from '../../../server/sync/attendance.ts'

const identity = (id: string) => ({ userId: `user-${id}`, memberId: id, name: id, role: 'assessor' }) as const
const stage = { kind: 'stage', workshop: 'w' } as const
const sheet = (instance: string) => ({ kind: 'worksheet', workshop: 'w', instance }) as const

test('S10 a withdrawn right closes its sockets at once: of a workshop, of one user in it, of one worksheet', () => {
  const attendance = createAttendance<{ of: string }>()
  const sockets = {
    ada: { of: 'stage' },
    adaSheet: { of: 'sheet' },
    ben: { of: 'sheet' },
    elsewhere: { of: 'stage' },
  }
  attendance.enter(sockets.ada, { identity: identity('ada'), document: stage })
  attendance.enter(sockets.adaSheet, { identity: identity('ada'), document: sheet('p') })
  attendance.enter(sockets.ben, { identity: identity('ben'), document: sheet('q') })
  attendance.enter(sockets.elsewhere, { identity: identity('ada'), document: { kind: 'stage', workshop: 'v' } })
  expect(attendance.affected({ workshop: 'w' })).toEqual([sockets.ada, sockets.adaSheet, sockets.ben])
  expect(attendance.affected({ workshop: 'w', userId: 'user-ada' })).toEqual([sockets.ada, sockets.adaSheet])
  expect(attendance.affected({ workshop: 'w', instance: 'q' })).toEqual([sockets.ben])
  expect(attendance.socketsOf('user-ada')).toBe(3)
})

test('S14 presence carries the identity of the session: who has the stage open is told once by member', () => {
  const attendance = createAttendance<{ of: string }>()
  const told: string[] = []
  const stop = attendance.onPresence((workshop, present) =>
    told.push(`${workshop}: ${present.map(({ memberId }) => memberId)}`),
  )
  const [first, second, ben] = [{ of: 'ada' }, { of: 'ada' }, { of: 'ben' }]
  attendance.enter(first, { identity: identity('ada'), document: stage })
  attendance.enter(second, { identity: identity('ada'), document: stage })
  attendance.enter(ben, { identity: identity('ben'), document: sheet('p') })
  attendance.leave(first)
  attendance.leave(ben)
  attendance.leave(second)
  stop()
  attendance.enter(first, { identity: identity('ada'), document: stage })
  expect(told).toEqual(['w: ada', 'w: ada', 'w: ada', 'w: '])
})
