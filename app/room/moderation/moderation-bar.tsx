'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Menu, MenuItem, MenuSeparator } from '@/app/ui/menu'
import { Notice } from '@/app/ui/notice'
import { timeBoxes } from '@/lib/workshop/time-box'
import { usePeopleHere } from '../data/people'
import { useRoom } from '../data/room'
import { Clock } from '../icons'
import { ItemMenu } from './item-menu'
import { ReopenDialog } from './reopen-dialog'
import type { Moderation } from './use-moderation'
import { useNextAct } from './use-next-act'
import { useNextWords } from './use-next-words'

/** What the lead can do now: the next act large, the rest beside it. */
export function ModerationBar({ moderation }: { moderation: Moderation }) {
  const { shown, current, following, stage } = useRoom()
  const people = usePeopleHere()
  const elsewhere = people.filter(({ itemId }) => itemId !== null).map(({ name }) => name)
  const next = useNextAct()
  const words = useNextWords()
  const { busy, problem, act } = moderation
  return (
    <section aria-label="Moderate" className="grid gap-2">
      {problem && (
        <Notice
          kind="problem"
          action={
            <Button size="small" onClick={moderation.forget}>
              Close
            </Button>
          }
        >
          <p>{problem}</p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {next ? (
          <Button
            variant="primary"
            size="large"
            className="grow sm:grow-0"
            busy={moderation.isDoing(next)}
            onClick={() => void act(next)}
          >
            {words(next)}
          </Button>
        ) : (
          <p className="grow text-soft">
            {shown?.state === 'open' ? 'Waiting for the first ballot.' : 'Everything on the agenda is recorded.'}
          </p>
        )}
        {shown?.state === 'revealed' && next?.kind !== 'again' && (
          <Button busy={busy} onClick={() => void act({ kind: 'again', itemId: shown.itemId })}>
            Rate again
          </Button>
        )}
        {!following && shown && current && (
          <Button busy={busy} onClick={() => void act({ kind: 'show', itemId: shown.itemId })}>
            Take the room here
          </Button>
        )}
        {following && shown && elsewhere.length > 0 && (
          <Button busy={busy} onClick={() => void moderation.call(shown.itemId)} title={elsewhere.join(', ')}>
            Call {elsewhere.length === 1 ? elsewhere[0] : `${elsewhere.length} people`} here
          </Button>
        )}
        <span className="ml-auto flex gap-2">
          {shown?.state === 'recorded' && <Reopen moderation={moderation} itemId={shown.itemId} />}
          {shown && <ItemMenu moderation={moderation} stop={shown} />}
          <TimerMenu moderation={moderation} running={stage.timer !== null} />
        </span>
      </div>
    </section>
  )
}

function Reopen({ moderation, itemId }: { moderation: Moderation; itemId: string }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>Reopen</Button>
      <ReopenDialog open={asking} onClose={() => setAsking(false)} moderation={moderation} itemId={itemId} />
    </>
  )
}

function TimerMenu({ moderation, running }: { moderation: Moderation; running: boolean }) {
  return (
    <Menu
      label="Time box"
      trigger={
        <Button>
          <Clock />
          Time
        </Button>
      }
    >
      {timeBoxes.map((minutes) => (
        <MenuItem key={minutes} onSelect={() => void moderation.setTimer(minutes * 60)}>
          {minutes} minutes
        </MenuItem>
      ))}
      {running && (
        <>
          <MenuSeparator />
          <MenuItem onSelect={() => void moderation.setTimer(null)}>Stop the time</MenuItem>
        </>
      )}
    </Menu>
  )
}
