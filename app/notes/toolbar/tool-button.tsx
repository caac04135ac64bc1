'use client'

import type { ComponentProps } from 'react'
import { type Drawn, drawings } from '../icons'

type ToolButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  name: string
  drawn: Drawn
  keys?: string | undefined
  /** undefined for an act that is no state. */
  on?: boolean | undefined
  off?: boolean
}

/** A tool that leaves the focus where it is when a pointer presses it. */
export function ToolButton({ name, drawn, keys, on, off = false, onClick, ...rest }: ToolButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={name}
      title={keys ? `${name} (${keysOnThisDevice(keys)})` : name}
      aria-pressed={on}
      // Not `disabled`: a tool that can't act now must not lose the focus of who walks along the tools.
      aria-disabled={off || undefined}
      className="notes-tool"
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (!off) onClick?.(event)
      }}
    >
      {drawings[drawn]}
    </button>
  )
}

function keysOnThisDevice(keys: string): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? keys.replace('Mod', '⌘') : keys.replace('Mod', 'Ctrl')
}
