'use client'

import { useEffect, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPCClient } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { CopyButton } from '@/app/ui/copy-button'
import { Dialog } from '@/app/ui/dialog'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'
import { useRoom } from '../data/room'

/** The link of the room screen: for the projector, without anybody's sign-in. */
export function ScreenDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { assessmentId } = useRoom()
  const api = useTRPCClient()
  const [link, setLink] = useState<string>()
  const [problem, setProblem] = useState<string>()

  useEffect(() => {
    if (!open) return
    setProblem(undefined)
    api.screen.link.mutate({ assessmentId }).then(
      ({ token }) => setLink(`${window.location.origin}/screen/${token}`),
      (error: unknown) => setProblem(sentenceOf(error)),
    )
  }, [open, api, assessmentId])

  async function withdraw(): Promise<void> {
    try {
      await api.screen.withdraw.mutate({ assessmentId })
      setLink(undefined)
      onClose()
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Room screen"
      description="For the projector: the current item, who has voted, the spread. Whoever has the link sees it without signing in."
      actions={
        link && (
          <>
            <Button variant="quiet" onClick={() => void withdraw()}>
              Withdraw the link
            </Button>
            <LinkButton href={link} target="_blank" variant="primary">
              Open the screen
            </LinkButton>
          </>
        )
      }
    >
      {problem && <Notice kind="problem">{problem}</Notice>}
      {link && (
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 grow text-sm break-all text-soft">{link}</p>
          <CopyButton text={link} what="link of the room screen" />
        </div>
      )}
    </Dialog>
  )
}
