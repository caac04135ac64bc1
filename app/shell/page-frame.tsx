'use client'

import type { ReactNode } from 'react'
import { AccountMenu } from '@/app/account/account-menu'
import { classes } from '@/app/ui/classes'
import { Wordmark } from './wordmark'

type PageFrameProps = {
  /** What the browser's tab says. */
  title: string
  children: ReactNode
  /** Under the bar, as wide as the page: the assessment's title and its pages. */
  header?: ReactNode
  width?: 'narrow' | 'normal'
}

const column = 'mx-auto w-full max-w-[88rem] px-4 sm:px-6 lg:px-8'

/** What every page has: the bar with who is signed in, one main landmark, a way past the bar. */
export function PageFrame({ title, children, header, width = 'normal' }: PageFrameProps) {
  return (
    <>
      <title>{`${title} · Assay`}</title>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:bg-paper focus:px-4 focus:py-2"
      >
        Go to the content
      </a>
      <header className="screen-only border-b border-line bg-paper">
        <div className={classes(column, 'flex min-h-14 items-center justify-between gap-4')}>
          <Wordmark />
          <AccountMenu />
        </div>
        {header && <div className={column}>{header}</div>}
      </header>
      <main id="main" tabIndex={-1} className={classes(column, 'py-8 outline-none sm:py-10')}>
        {width === 'narrow' ? <div className="mx-auto max-w-2xl">{children}</div> : children}
      </main>
    </>
  )
}
