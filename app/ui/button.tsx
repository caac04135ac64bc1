import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClasses } from './button-classes'

export type ButtonProps = ComponentProps<'button'> & ButtonLook & { busy?: boolean }

/**
 * While `busy` it says so, keeps its width and takes no second press. What it submits is submitted once by a double click
 * and by a key that is held, also where the answer comes between the two presses.
 */
export function Button({ variant, size, busy = false, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...(rest.type === 'submit' && submittingOnce)}
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={buttonClasses({ variant, size }, className)}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}

const submittingOnce: ComponentProps<'button'> = {
  onClick: (event) => {
    if (event.detail > 1) event.preventDefault()
  },
  onKeyDown: (event) => {
    if (event.repeat && event.key === 'Enter') event.preventDefault()
  },
}

function Spinner() {
  return (
    <svg viewBox="0 0 16 16" className="size-[1em] animate-spin" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" opacity=".3" />
      <path d="M8 2a6 6 0 0 1 6 6" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}
