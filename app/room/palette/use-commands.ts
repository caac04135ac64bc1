'use client'

import { useWaiting } from '@/app/joining/use-waiting'
import { attributeLabel } from '@/app/rating/attribute-label'
import { chooseTheme, themeNames, themes } from '@/app/ui/theme'
import { nonRatings } from '@/lib/consensus/choice'
import { displayRating } from '@/lib/measurement/scale'
import { timeBoxes } from '@/lib/workshop/time-box'
import { useMeasurement } from '../data/measurement'
import { usePeopleHere } from '../data/people'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'
import type { Moderation } from '../moderation/use-moderation'
import { useNextAct } from '../moderation/use-next-act'
import { useNextWords } from '../moderation/use-next-words'
import { pagesBesideRoom } from '../pages'
import { nonRatingWords } from '../rating/non-rating-words'
import { useBallot } from '../rating/use-ballot'
import { turnSounds, useSoundsOn } from '../sound/setting'

export type Command = {
  /** What it does, as it is searched; unique within its group. */
  name: string
  /** Other words it is found by. */
  words?: string[]
  /** The key that does the same without the palette. */
  key?: string
  run: () => void
}

export type CommandGroup = { name: string; commands: Command[] }

const nowhere: Pick<Stop, 'itemId' | 'state' | 'round'> = { itemId: '', state: 'recorded', round: 0 }

/** All that can be done in the room now, by this person, what is likely first. */
export function useCommands(moderation: Moderation, { onHelp }: { onHelp: () => void }): CommandGroup[] {
  return [
    { name: 'Moderate', commands: useModerating(moderation) },
    { name: 'Your ballot', commands: useRating() },
    { name: 'Here', commands: useOwn(onHelp) },
    { name: 'Look at', commands: useItems() },
    { name: 'Go to', commands: usePages() },
    {
      name: 'Colours',
      commands: themes.map((theme) => ({
        name: themeNames[theme],
        words: ['theme', 'colours'],
        run: () => chooseTheme(theme),
      })),
    },
  ].filter(({ commands }) => commands.length > 0)
}

function useModerating(moderation: Moderation): Command[] {
  const { may, shown, current, stage, assessmentId } = useRoom()
  const people = usePeopleHere()
  const next = useNextAct()
  const words = useNextWords()
  const { waiting, decide } = useWaiting(assessmentId, { asked: may.lead })
  if (!may.lead) return []
  const commands: Command[] = waiting.map(({ id, name }) => ({
    name: `Let ${name} in`,
    words: ['admit', 'join'],
    // What goes wrong shows: whoever it was still waits.
    run: () => void decide('admit', id).catch(() => undefined),
  }))
  if (next) commands.push({ name: words(next), key: 'Enter', run: () => void moderation.act(next) })
  if (shown) {
    const { itemId, state, parked = false } = shown
    if (state === 'revealed' && next?.kind !== 'again') {
      commands.push({ name: 'Rate again', run: () => void moderation.act({ kind: 'again', itemId }) })
    }
    if (state === 'open') {
      commands.push({ name: 'Close round without revealing', run: () => void moderation.closeRound(itemId) })
    }
    if (shown !== current) {
      commands.push({ name: 'Take the room here', run: () => void moderation.act({ kind: 'show', itemId }) })
    }
    if (people.some((person) => person.itemId !== null)) {
      commands.push({ name: 'Call everybody here', run: () => void moderation.call(itemId) })
    }
    if (state !== 'recorded') {
      const name = parked ? 'Take up again' : 'Park for later'
      commands.push({ name, run: () => void moderation.park(itemId, !parked) })
    }
  }
  commands.push({ name: 'Take the room to the lobby', run: () => void moderation.showLobby() })
  for (const minutes of timeBoxes) {
    const name = `Set a time box of ${minutes} minutes`
    commands.push({ name, words: ['timer'], run: () => void moderation.setTimer(minutes * 60) })
  }
  if (stage.timer) commands.push({ name: 'Stop the time', run: () => void moderation.setTimer(null) })
  return commands
}

function useRating(): Command[] {
  const { shown, may } = useRoom()
  const { scale } = useMeasurement()
  const ballot = useBallot(shown ?? nowhere)
  if (!may.rate || !ballot.open) return []
  return [
    ...scale.steps.map(({ symbol, name }) => ({
      name: `Rate ${displayRating(symbol)}, ${name}`,
      key: symbol.length === 1 ? symbol : '',
      run: () => ballot.choose(symbol),
    })),
    ...nonRatings.map((choice) => ({ ...nonRatingWords[choice], run: () => ballot.choose(choice) })),
  ]
}

function useOwn(onHelp: () => void): Command[] {
  const { hand, raiseHand, following, view } = useRoom()
  const soundsOn = useSoundsOn()
  const commands: Command[] = [
    { name: hand ? 'Lower my hand' : 'Raise my hand', key: 'H', run: () => raiseHand(!hand) },
    { name: 'Show the keys', words: ['help', 'shortcuts'], key: '?', run: onHelp },
    { name: soundsOn ? 'Turn sounds off' : 'Turn sounds on', words: ['mute'], run: () => turnSounds(!soundsOn) },
  ]
  return following ? commands : [{ name: 'Back to the room', key: 'B', run: () => view(null) }, ...commands]
}

function useItems(): Command[] {
  const { stops, shown, plan, view } = useRoom()
  const { framework } = useMeasurement()
  return stops
    .filter((stop) => stop !== shown)
    .map(({ itemId, process, instance, attributeId, part, label }) => {
      const attribute = framework.attributes.find(({ id }) => id === attributeId)?.name ?? ''
      const several = (plan.processes.find(({ id }) => id === process.id)?.instances.length ?? 0) > 1
      const of = several ? `${process.name}, ${instance.name}` : process.name
      return {
        name: `${of}: ${attributeLabel(attributeId)}${part ? `, ${label}` : ''}`,
        words: [process.processId, attribute, attributeId],
        run: () => view(itemId),
      }
    })
}

function usePages(): Command[] {
  const { assessmentId } = useRoom()
  return pagesBesideRoom.map(({ name, path }) => ({
    name,
    words: ['page'],
    run: () => window.location.assign(`/assessments/${assessmentId}${path}`),
  }))
}
