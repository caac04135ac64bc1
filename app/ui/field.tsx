'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes'

type FieldProps = {
  label: string
  /** Says what is expected, before anything goes wrong. */
  hint?: ReactNode
  /** Names the thing and the way out. */
  error?: string
  optional?: boolean
  /** Draws the control with what ties it to its label, hint and error. */
  children: (control: ControlProps) => ReactNode
  className?: string
}

export type ControlProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** A label, a hint, the control and what is wrong with it. */
export function Field({ label, hint, error, optional, children, className }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={classes('grid gap-1.5', className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-soft"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="measure text-sm text-soft">
          {hint}
        </p>
      )}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {error && (
        <p id={`${id}-error`} className="text-sm font-semibold text-danger">
          {error}
        </p>
      )}
    </div>
  )
}

const control =
  'w-full min-w-0 rounded-md border border-edge bg-paper px-3 text-base text-ink placeholder:text-soft hover:border-ink disabled:opacity-60 aria-invalid:border-danger aria-invalid:border-2'

/** Enter submits the form it stands in, once however long it is held. */
export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      onKeyDown={(event) => {
        if (event.repeat && event.key === 'Enter') event.preventDefault()
      }}
      {...rest}
      className={classes(control, 'min-h-11', className)}
    />
  )
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={3} {...rest} className={classes(control, 'field-sizing-content min-h-24 py-2', className)} />
}

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select {...rest} className={classes(control, 'min-h-11 pr-8', className)} />
}

export function Checkbox({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="checkbox" {...rest} className={classes('size-5 shrink-0 accent-[var(--rate-ink)]', className)} />
}
