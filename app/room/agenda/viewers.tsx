'use client'

import { useTypists } from '@/app/sync/use-presence'
import { Avatar } from '@/app/ui/avatar'
import type { Person } from '@/lib/workshop/presence'
import { useRoom } from '../data/room'
import { TypingMark } from '../header/typing-mark'

const most = 4

/** Who looks at this by themselves, and who of them writes: small, so that the agenda stays an agenda. */
export function Viewers({ people }: { people: readonly Person[] }) {
  return people.length > 0 ? <Faces people={people} /> : null
}

function Faces({ people }: { people: readonly Person[] }) {
  const { stageDocument } = useRoom()
  const typists = useTypists(stageDocument.awareness)
  const more = people.length - most
  return (
    <span className="mt-0.5 flex items-center gap-1 text-xs" title={people.map(({ name }) => name).join(', ')}>
      <span className="sr-only">Here by themselves: </span>
      {people.slice(0, most).map(({ memberId, name }) => (
        <span key={memberId} className="inline-flex items-center">
          <Avatar id={memberId} name={name} />
          {typists.includes(memberId) && <TypingMark beside />}
        </span>
      ))}
      {more > 0 && <span className="text-soft">+{more}</span>}
    </span>
  )
}
