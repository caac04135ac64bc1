'use client'

import { useTypists } from '@/app/sync/use-presence'
import { Avatar } from '@/app/ui/avatar'
import type { Person } from '@/lib/workshop/presence'
import { roleNames } from '@/lib/workshop/role'
import { usePeopleHere } from '../data/people'
import { useRoom } from '../data/room'
import { Hand } from '../icons'
import { doingInWords } from './doing'
import { TypingMark } from './typing-mark'

const most = 6

/** Who is here; raised hands come first, so that nobody waits unseen. */
export function People({ onOpen }: { onOpen: () => void }) {
  const { me, stops, stageDocument } = useRoom()
  const people = usePeopleHere()
  const typists = useTypists(stageDocument.awareness)
  const sorted = [...people].sort((a, b) => Number(b.hand) - Number(a.hand))
  const shown = sorted.slice(0, sorted.length > most ? most - 1 : most)
  const more = sorted.slice(shown.length)
  return (
    <button type="button" onClick={onOpen} title="Who is here" className="rounded-sm p-1 hover:bg-sunk max-md:hidden">
      <ul className="flex items-center" aria-label={`${people.length} here`}>
        {shown.map((person) => (
          <li
            key={person.memberId}
            title={inWords(person, me.memberId) + doingInWords(person, stops, typists)}
            className="relative -ml-1.5 first:ml-0"
          >
            <Avatar id={person.memberId} name={person.name} className="ring-2 ring-paper" />
            {typists.includes(person.memberId) && <TypingMark />}
            {person.hand && (
              <span className="absolute -top-2 -right-1 rounded-full bg-accent p-0.5 text-xs text-on-accent">
                <Hand />
                <span className="sr-only">has raised a hand</span>
              </span>
            )}
          </li>
        ))}
        {more.length > 0 && (
          <li className="ml-1.5 text-sm text-soft" title={more.map(({ name }) => name).join(', ')}>
            +{more.length}
          </li>
        )}
      </ul>
    </button>
  )
}

function inWords(person: Person, myId: string): string {
  const who = person.memberId === myId ? `${person.name} (you)` : person.name
  return `${who}, ${roleNames[person.role]}${person.hand ? ', hand raised' : ''}`
}
