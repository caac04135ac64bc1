'use client'

import { CopyButton } from '@/app/ui/copy-button'
import { Dialog } from '@/app/ui/dialog'
import { Notice } from '@/app/ui/notice'
import { type Role, roleNames } from '@/lib/workshop/role'
import { QrCodeDrawing } from './qr-code-drawing'

/** The code of a link, large enough to be scanned from the other side of the table. */
export function CodeDialog({ link, role, onClose }: { link: string; role: Role; onClose: () => void }) {
  const { hostname } = new URL(link)
  const unreachable = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="wide"
      title={`Join as ${roleNames[role].toLowerCase()}`}
      description="Scan the code, write your name, and you are in."
    >
      {unreachable && (
        <Notice kind="attention" className="mb-4" title="Phones can’t open this link">
          This page is open at “{hostname}”, which only this computer knows. Open Assay by the computer’s network
          address or name, then show the code again.
        </Notice>
      )}
      <QrCodeDrawing text={link} label={`Code of the link to join as ${roleNames[role].toLowerCase()}`} />
      <div className="mt-4 flex flex-wrap items-center justify-center gap-3">
        <p className="text-sm break-all text-soft">{link}</p>
        <CopyButton text={link} what="link" />
      </div>
    </Dialog>
  )
}
