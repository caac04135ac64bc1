import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

/** `primary` once a screen, for the next act; `danger` only where something is lost. */
export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'normal' | 'large'

const shape =
  'inline-flex items-center justify-center gap-2 rounded-md border font-semibold whitespace-nowrap no-underline select-none transition-colors duration-100 disabled:opacity-55 disabled:cursor-not-allowed'

const looks: Record<ButtonVariant, string> = {
  primary: 'bg-accent border-accent text-on-accent not-disabled:hover:bg-[var(--accent-strong)]',
  plain: 'bg-paper border-edge text-ink not-disabled:hover:border-ink not-disabled:hover:bg-sunk',
  quiet: 'bg-transparent border-transparent text-ink not-disabled:hover:bg-sunk',
  danger: 'bg-danger border-danger text-on-danger not-disabled:hover:opacity-90',
}

// 44 px and more under a thumb.
const sizes: Record<ButtonSize, string> = {
  small: 'min-h-9 px-3 text-sm pointer-coarse:min-h-11',
  normal: 'min-h-11 px-4 text-base',
  large: 'min-h-13 px-5 text-lg',
}

type Look = { variant?: ButtonVariant; size?: ButtonSize }

export function buttonClasses({ variant = 'plain', size = 'normal' }: Look, className?: string): string {
  return classes(shape, looks[variant], sizes[size], className)
}

export type ButtonProps = ComponentProps<'button'> & Look & { busy?: boolean }

/** While `busy` it says so, keeps its width and takes no second press. */
export function Button({ variant, size, busy = false, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
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

export function LinkButton({
  variant,
  size,
  className,
  ...rest
}: ComponentProps<typeof Link> & Look & { children: ReactNode }) {
  return <Link {...rest} className={buttonClasses({ variant, size }, className)} />
}

function Spinner() {
  return (
    <svg viewBox="0 0 16 16" className="size-[1em] animate-spin" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" opacity=".3" />
      <path d="M8 2a6 6 0 0 1 6 6" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}
