'use client'

import { Command } from 'cmdk'
import { Dialog } from '@/app/ui/dialog'
import type { Moderation } from '../moderation/use-moderation'
import { useCommands } from './use-commands'

/** Every word asked for is in the name or beside it; letters strewn over a long name are no match. */
function fits(name: string, asked: string, words: string[] = []): number {
  const all = [name, ...words].join(' ').toLowerCase()
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
    ? 1
    : 0
}

/** Typing begins at once: the dialog leaves the focus where it finds it within. */
const focus = (input: HTMLInputElement | null) => input?.focus()

export type PaletteProps = { open: boolean; onClose: () => void; moderation: Moderation; onHelp: () => void }

/** Everything the room can do, found by its name. */
export function Palette({ open, onClose, moderation, onHelp }: PaletteProps) {
  const groups = useCommands(moderation, { onHelp })
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title="Commands">
      <Command label="Commands" loop filter={fits}>
        <Command.Input
          ref={focus}
          placeholder="Process, attribute or what to do"
          className="min-h-11 w-full rounded-md border border-edge bg-paper px-3"
        />
        <Command.List aria-label="Commands" className="mt-3 h-[min(24rem,50dvh)] overflow-y-auto">
          <Command.Empty className="py-3 text-soft">
            Nothing is called that. Try a process, an attribute or a verb.
          </Command.Empty>
          {groups.map(({ name: group, commands }) => (
            <Command.Group
              key={group}
              heading={group}
              className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-soft"
            >
              {commands.map(({ name, words = [], key, run }) => (
                <Command.Item
                  key={name}
                  value={`${name} (${group})`}
                  keywords={words}
                  onSelect={() => {
                    onClose()
                    run()
                  }}
                  className="flex min-h-10 cursor-default items-center justify-between gap-4 rounded-sm px-3 data-[selected=true]:bg-sunk"
                >
                  {name}
                  {key && <kbd>{key}</kbd>}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  )
}
