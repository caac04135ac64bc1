'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dots } from '@/app/ui/icons'
import { Menu, MenuItem, MenuSeparator, MenuSwitch } from '@/app/ui/menu'
import { ConnectionMark } from '../connection/connection-mark'
import { useRoom } from '../data/room'
import { Hand } from '../icons'
import { pagesBesideRoom } from '../pages'
import { turnSounds, useSoundsOn } from '../sound/setting'
import { People } from './people'
import { PeopleDialog } from './people-dialog'
import { ScreenDialog } from './screen-dialog'
import { TimeLeft } from './time-left'

/** The bar above the room: where we are, how long still, who is here. */
export function RoomHeader({ onHelp, onPalette }: { onHelp: () => void; onPalette: () => void }) {
  const { assessmentId, plan, hand, raiseHand, may } = useRoom()
  const soundsOn = useSoundsOn()
  const [opened, setOpened] = useState<'people' | 'screen'>()
  const base = `/assessments/${assessmentId}`
  const close = () => setOpened(undefined)
  return (
    <header className="flex min-h-14 shrink-0 items-center gap-3 border-b border-edge bg-paper px-3 sm:px-5">
      <Link href={base} className="min-w-0 shrink leading-tight no-underline hover:underline" title="To the plan">
        <b className="block truncate">{plan.title}</b>
        <span className="block truncate text-sm text-soft max-sm:hidden">{plan.unit}</span>
      </Link>
      <span className="ml-auto flex shrink-0 items-center gap-2 sm:gap-4">
        <TimeLeft />
        <ConnectionMark />
        <People onOpen={() => setOpened('people')} />
        <Button
          size="small"
          aria-pressed={hand}
          onClick={() => raiseHand(!hand)}
          title={hand ? 'Lower my hand (H)' : 'Raise my hand (H)'}
          className={hand ? 'border-accent! bg-accent! text-on-accent!' : ''}
        >
          <Hand />
          <span className="max-sm:sr-only">{hand ? 'Lower hand' : 'Raise hand'}</span>
        </Button>
        <Menu
          label="More"
          trigger={
            <Button size="small" variant="quiet" aria-label="More">
              <Dots />
            </Button>
          }
        >
          {pagesBesideRoom.map(({ name, path }) => (
            <MenuItem key={name} onSelect={() => window.location.assign(base + path)}>
              {name}
            </MenuItem>
          ))}
          <MenuSeparator />
          <MenuItem onSelect={() => setOpened('people')}>People</MenuItem>
          {may.lead && <MenuItem onSelect={() => setOpened('screen')}>Room screen</MenuItem>}
          <MenuSwitch on={soundsOn} onChange={turnSounds}>
            Sounds
          </MenuSwitch>
          <MenuItem onSelect={onPalette}>Commands (Ctrl K)</MenuItem>
          <MenuItem onSelect={onHelp}>Keys (?)</MenuItem>
        </Menu>
      </span>
      <PeopleDialog open={opened === 'people'} onClose={close} />
      <ScreenDialog open={opened === 'screen'} onClose={close} />
    </header>
  )
}
