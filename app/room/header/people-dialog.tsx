'use client'

import { useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTypists } from '@/app/sync/use-presence'
import { useTRPCClient } from '@/app/trpc/client'
import { Avatar } from '@/app/ui/avatar'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Dots } from '@/app/ui/icons'
import { Menu, MenuItem } from '@/app/ui/menu'
import { Notice } from '@/app/ui/notice'
import { roleNames } from '@/lib/workshop/role'
import { usePeopleHere } from '../data/people'
import { useRoom } from '../data/room'
import { Hand } from '../icons'
import { doingInWords } from './doing'
import { TypingMark } from './typing-mark'

type Asking = { what: 'lead' | 'remove'; memberId: string; name: string }

/** Everybody: who is here, who has lost the connection, whose hand is up. The lead can hand over and remove. */
export function PeopleDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { plan, me, may, assessmentId, stops, stageDocument } = useRoom()
  const people = usePeopleHere()
  const typists = useTypists(stageDocument.awareness)
  const api = useTRPCClient()
  const [asking, setAsking] = useState<Asking>()
  const [problem, setProblem] = useState<string>()
  const here = new Map(people.map((person) => [person.memberId, person]))

  async function act({ what, memberId }: Asking): Promise<void> {
    setProblem(undefined)
    try {
      if (what === 'lead') await api.member.setRole.mutate({ assessmentId, memberId, role: 'lead' })
      else await api.member.remove.mutate({ assessmentId, memberId })
      setAsking(undefined)
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }

  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title="People">
      {problem && (
        <Notice kind="problem" className="mb-3">
          {problem}
        </Notice>
      )}
      {asking && (
        <Notice
          kind="attention"
          className="mb-3"
          action={
            <>
              <Button size="small" onClick={() => setAsking(undefined)}>
                No
              </Button>
              <Button
                size="small"
                variant={asking.what === 'remove' ? 'danger' : 'primary'}
                onClick={() => void act(asking)}
              >
                {asking.what === 'lead' ? `Make ${asking.name} a lead` : `Remove ${asking.name}`}
              </Button>
            </>
          }
        >
          {asking.what === 'lead'
            ? `${asking.name} can then moderate, record and issue, as you can. You stay a lead until your role is changed in the plan.`
            : `${asking.name} leaves the room at once. Ballots that were revealed stay, with their name.`}
        </Notice>
      )}
      <ul>
        {plan.members.map(({ id, name, role, kind }) => {
          const person = here.get(id)
          return (
            <li key={id} className="flex min-h-13 items-center gap-3 border-b border-line py-1.5">
              <span className="relative">
                <Avatar id={id} name={name} className={person ? '' : 'grayscale'} />
                {typists.includes(id) && <TypingMark />}
              </span>
              <span className="min-w-0 grow leading-tight">
                <span className="block font-semibold break-words">
                  {name}
                  {id === me.memberId && ' (you)'}
                </span>
                <span className="text-sm text-soft">
                  {roleNames[role]}, {person ? 'here' : 'not connected'}
                  {person && doingInWords(person, stops, typists)}
                </span>
              </span>
              {person?.hand && (
                <span className="flex items-center gap-1 rounded-sm bg-accent px-2 py-1 text-sm text-on-accent">
                  <Hand /> hand up
                </span>
              )}
              {may.lead && id !== me.memberId && (
                <Menu
                  label={`What to do with ${name}`}
                  trigger={
                    <Button size="small" variant="quiet" aria-label={`More for ${name}`}>
                      <Dots />
                    </Button>
                  }
                >
                  {role !== 'lead' && kind !== 'guest' && (
                    <MenuItem onSelect={() => setAsking({ what: 'lead', memberId: id, name })}>
                      Hand the lead over
                    </MenuItem>
                  )}
                  <MenuItem danger onSelect={() => setAsking({ what: 'remove', memberId: id, name })}>
                    Remove from the room
                  </MenuItem>
                </Menu>
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
