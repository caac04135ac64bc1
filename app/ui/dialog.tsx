'use client'

import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Cross } from './icons'
import { allowStyles } from './nonce'

if (typeof document !== 'undefined') allowStyles()

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** Buttons at the end, the act last. */
  actions?: ReactNode
  /** `wide` for what is looked at together, such as a QR code or a document. */
  width?: 'normal' | 'wide'
}

/** A sheet of paper over the page: at the foot of the screen on a phone, in the middle elsewhere. */
export function Dialog({ open, onOpenChange, title, description, children, actions, width = 'normal' }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fade-in fixed inset-0 z-40 bg-black/45" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={classes(
            'fade-in fixed z-50 flex max-h-[92dvh] flex-col border border-line bg-paper text-ink',
            'inset-x-0 bottom-0 rounded-t-lg sm:inset-x-auto sm:bottom-auto sm:top-1/2 sm:left-1/2 sm:w-[calc(100vw-3rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-lg',
            width === 'wide' ? 'sm:max-w-3xl' : 'sm:max-w-lg',
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-5 sm:px-6">
            <Radix.Title className="text-xl">{title}</Radix.Title>
            <Radix.Close className="-mt-1 -mr-2 grid size-11 shrink-0 place-items-center rounded-md hover:bg-sunk">
              <Cross />
              <span className="sr-only">Close</span>
            </Radix.Close>
          </header>
          <div className="overflow-y-auto px-5 pb-5 sm:px-6">
            {description && <Radix.Description className="mt-1 text-soft">{description}</Radix.Description>}
            {children && <div className="mt-4">{children}</div>}
          </div>
          {actions && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-4 sm:px-6">
              {actions}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
