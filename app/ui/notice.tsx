import type { ReactNode } from 'react'
import { classes } from './classes'
import { Alert, Info } from './icons'

type NoticeProps = {
  /** `problem` is something lost or refused, and is announced at once; `attention` waits for an act; `note` informs. */
  kind?: 'note' | 'attention' | 'problem'
  title?: string
  children?: ReactNode
  /** The way out. */
  action?: ReactNode
  className?: string
}

const looks = {
  note: 'border-line bg-paper',
  attention: 'border-accent bg-accent-soft',
  problem: 'border-danger bg-danger-soft',
}

/** Names what happened, what it means and what to do. */
export function Notice({ kind = 'note', title, children, action, className }: NoticeProps) {
  return (
    <div
      role={kind === 'problem' ? 'alert' : 'status'}
      className={classes('flex items-start gap-3 rounded-md border px-4 py-3 text-ink', looks[kind], className)}
    >
      <span className={classes('mt-[0.2em] shrink-0', kind === 'problem' && 'text-danger')}>
        {kind === 'problem' ? <Alert /> : <Info />}
      </span>
      <div className="min-w-0 grow">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="measure">{children}</div>}
        {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  )
}
