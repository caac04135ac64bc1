import { classes } from './classes'

/** `primary` once a screen, for the next act; `danger` only where something is lost. */
export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'normal' | 'large'
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize }

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

/** The look of a button, for whatever is one: a button, a link, the trigger of a menu. */
export function buttonClasses({ variant = 'plain', size = 'normal' }: ButtonLook, className?: string): string {
  return classes(shape, looks[variant], sizes[size], className)
}
