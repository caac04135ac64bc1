'use client'

import { useCallback, useState } from 'react'
import { WaitingPeople } from '@/app/joining/waiting-people'
import { classes } from '@/app/ui/classes'
import { Agenda } from './agenda/agenda'
import { Announcer } from './announcer'
import { useRoomAddress } from './data/address'
import { useRoom } from './data/room'
import { KeyHelp } from './header/key-help'
import { RoomHeader } from './header/room-header'
import { ItemPane } from './item/item-pane'
import { useRoomKeys } from './keys/use-room-keys'
import { Lobby } from './lobby/lobby'
import { useModeration } from './moderation/use-moderation'
import { LaterPalette } from './palette/later-palette'
import { PaneTabs } from './pane-tabs'
import { Sounds } from './sound/sounds'
import { WorksheetPane } from './worksheet/worksheet-pane'

/** Agenda, item and worksheet side by side; on a small screen one at a time. */
export function RoomLayout() {
  const { plan, shown, may, stage, assessmentId } = useRoom()
  const { pane, go } = useRoomAddress()
  const [opened, setOpened] = useState<'keys' | 'palette'>()
  const close = useCallback(() => setOpened(undefined), [])
  const help = () => setOpened('keys')
  const command = () => setOpened('palette')
  const moderation = useModeration()
  const showItem = useCallback(() => go({ pane: 'item' }), [go])
  useRoomKeys({ moderation, covered: opened !== undefined, onHelp: help, onPalette: command })
  return (
    <div className="room flex h-dvh flex-col overflow-hidden">
      <RoomHeader onHelp={help} onPalette={command} />
      {may.lead && stage.waiting.length > 0 && (
        <WaitingPeople assessmentId={assessmentId} className="shrink-0 border-b px-3 sm:px-5" />
      )}
      <main
        id="main"
        className="grid min-h-0 grow md:grid-cols-[minmax(0,1fr)_minmax(18rem,40%)] lg:grid-cols-[17rem_minmax(0,1fr)_minmax(20rem,30%)]"
      >
        <h1 className="sr-only">{plan.title}: room</h1>
        <div
          className={classes(
            'relative min-h-0 overflow-y-auto border-line bg-sunk/50 max-lg:col-span-full lg:border-r',
            pane !== 'agenda' && 'max-lg:hidden',
          )}
        >
          <Agenda onPick={showItem} reorder={moderation.reorder} />
        </div>
        <div
          className={classes(
            'relative flex min-h-0 min-w-0 flex-col low:overflow-y-auto',
            pane === 'agenda' && 'max-lg:hidden',
            pane === 'notes' && shown && 'max-md:hidden',
            !shown && 'md:col-span-full lg:col-span-2',
          )}
        >
          {shown ? (
            <ItemPane key={shown.itemId} stop={shown} moderation={moderation} />
          ) : (
            <Lobby moderation={moderation} />
          )}
        </div>
        {shown && (
          <div
            className={classes(
              'relative flex min-h-0 min-w-0 flex-col border-line low:overflow-y-auto bg-paper md:border-l',
              pane === 'agenda' && 'max-lg:hidden',
              pane === 'item' && 'max-md:hidden',
            )}
          >
            <WorksheetPane key={shown.itemId} stop={shown} />
          </div>
        )}
      </main>
      <PaneTabs />
      <Announcer />
      <Sounds />
      <KeyHelp open={opened === 'keys'} onClose={close} />
      <LaterPalette open={opened === 'palette'} onClose={close} moderation={moderation} onHelp={help} />
    </div>
  )
}
