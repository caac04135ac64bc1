'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { safeAddress } from '@/app/notes/text/address'
import type { Named } from '@/app/notes/text/mention'
import { useTRPC } from '@/app/trpc/client'
import { Avatar } from '@/app/ui/avatar'
import { dayInWords } from '@/app/ui/day'
import { Dialog } from '@/app/ui/dialog'
import { evidenceKindTerms, evidenceStrengthTerms } from '@/lib/evidence/evidence'
import { roleNames } from '@/lib/workshop/role'
import { usePeopleHere } from '../data/people'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'

type NameCardProps = { named: Named | undefined; stop: Stop; onClose: () => void }

/** Who or what a name in the notes means. */
export function NameCard({ named, stop, onClose }: NameCardProps) {
  return (
    <Dialog open={named !== undefined} onOpenChange={(open) => !open && onClose()} title={named?.label ?? ''}>
      {named && <Card named={named} stop={stop} />}
    </Dialog>
  )
}

function Card({ named: { kind, id }, stop }: { named: Named; stop: Stop }): ReactNode {
  switch (kind) {
    case 'member':
      return <MemberCard id={id} />
    case 'outcome': {
      const outcome = stop.process.outcomes.find((known) => known.id === id)
      if (!outcome) return <Gone what="This outcome is not in the model of this assessment." />
      return (
        <>
          <p className="measure">{outcome.text}</p>
          <p className="mt-2 text-sm text-soft">
            Outcome of {stop.process.processId} {stop.process.name}
          </p>
        </>
      )
    }
    case 'evidence':
      return <EvidenceCard id={id} />
    default:
      return <Gone what="This name leads nowhere." />
  }
}

function MemberCard({ id }: { id: string }) {
  const { plan } = useRoom()
  const people = usePeopleHere()
  const member = [...plan.members, ...plan.formerMembers].find((known) => known.id === id)
  if (!member) return <Gone what="Nobody of this assessment." />
  const former = plan.formerMembers.some((known) => known.id === id)
  const here = people.some(({ memberId }) => memberId === id)
  return (
    <p className="flex items-center gap-3">
      <Avatar id={id} name={member.name} className="text-lg" />
      <span>
        {roleNames[member.role]}
        <span className="block text-sm text-soft">
          {former ? 'No longer in the assessment' : here ? 'In the room now' : 'Not in the room now'}
        </span>
      </span>
    </p>
  )
}

function EvidenceCard({ id }: { id: string }) {
  const { assessmentId } = useRoom()
  const trpc = useTRPC()
  const { data: register } = useQuery(trpc.evidence.list.queryOptions({ assessmentId }))
  const piece = register?.find((known) => known.id === id)
  if (!register) return <p className="text-soft">Looking it up …</p>
  if (!piece) return <Gone what="This piece of evidence has been taken out of the register." />
  const address = safeAddress(piece.reference)
  return (
    <>
      <p>
        {evidenceKindTerms[piece.kind].name} · {piece.source} · {dayInWords(piece.date)} ·{' '}
        {evidenceStrengthTerms[piece.strength].name.toLowerCase()}
      </p>
      {piece.note && <p className="measure mt-2 whitespace-pre-line">{piece.note}</p>}
      {piece.reference && (
        <p className="mt-2 wrap-anywhere">
          {address ? (
            <a href={address} target="_blank" rel="noopener noreferrer nofollow">
              {piece.reference}
            </a>
          ) : (
            piece.reference
          )}
        </p>
      )}
      <p className="mt-4 text-sm">
        <Link href={`/assessments/${assessmentId}/evidence`}>Open the register</Link>
      </p>
    </>
  )
}

function Gone({ what }: { what: string }) {
  return <p className="text-soft">{what}</p>
}
