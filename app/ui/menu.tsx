'use client'

import { DropdownMenu } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes'
import { Check } from './icons'

const item =
  'flex min-h-10 items-center gap-2 rounded-sm px-3 text-base outline-none select-none data-highlighted:bg-sunk data-disabled:opacity-55'

/** A list of acts or choices behind one button; `trigger` is that button. */
export function Menu({ trigger, label, children }: { trigger: ReactElement; label: string; children: ReactNode }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={label}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="menu-content fade-in z-50 min-w-52 overflow-y-auto rounded-md border border-edge bg-paper p-1 text-ink"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

type ItemProps = { children: ReactNode; onSelect: () => void; danger?: boolean; disabled?: boolean }

export function MenuItem({ children, onSelect, danger = false, disabled = false }: ItemProps) {
  return (
    <DropdownMenu.Item onSelect={onSelect} disabled={disabled} className={classes(item, danger && 'text-danger')}>
      {children}
    </DropdownMenu.Item>
  )
}

/** What is on or off, with a tick while it is on. */
export function MenuSwitch({
  on,
  onChange,
  children,
}: {
  on: boolean
  onChange: (on: boolean) => void
  children: ReactNode
}) {
  return (
    <DropdownMenu.CheckboxItem checked={on} onCheckedChange={onChange} className={item}>
      {children}
      <DropdownMenu.ItemIndicator className="ml-auto">
        <Check />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.CheckboxItem>
  )
}

/** One of several, with a tick at the one that holds. */
export function MenuChoices<Value extends string>({
  value,
  onChange,
  choices,
  label,
}: {
  value: Value
  onChange: (value: Value) => void
  choices: readonly { value: Value; name: string }[]
  label?: string
}) {
  return (
    <DropdownMenu.RadioGroup value={value}>
      {label && <DropdownMenu.Label className="px-3 pt-2 pb-1 text-sm text-soft">{label}</DropdownMenu.Label>}
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice.value}
          value={choice.value}
          onSelect={() => onChange(choice.value)}
          className={item}
        >
          <span className="w-4">
            <DropdownMenu.ItemIndicator>
              <Check />
            </DropdownMenu.ItemIndicator>
          </span>
          {choice.name}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1 border-t border-line" />
}

export function MenuText({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-3 py-2 text-sm text-soft">{children}</DropdownMenu.Label>
}
