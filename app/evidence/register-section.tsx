'use client'

import { useState } from 'react'
import type { Plan } from '@/app/assessment/use-plan'
import { Button } from '@/app/ui/button'
import { Empty } from '@/app/ui/empty'
import { Plus } from '@/app/ui/icons'
import { Section } from '@/app/ui/section'
import { mayWriteEvidence } from '@/lib/workshop/role'
import type { Piece } from './bearing'
import { PieceDialog } from './piece-dialog'
import { PieceRow } from './piece-row'

/** Every piece of evidence, with what it bears on. */
export function RegisterSection({ plan, pieces }: { plan: Plan; pieces: readonly Piece[] }) {
  const [adding, setAdding] = useState(false)
  const mayWrite = mayWriteEvidence(plan.me.role) && plan.status !== 'concluded'
  const add = (
    <Button variant="primary" onClick={() => setAdding(true)}>
      <Plus /> Add evidence
    </Button>
  )
  return (
    <Section id="register" title="Register" action={mayWrite && pieces.length > 0 && add}>
      {pieces.length === 0 ? (
        <Empty title="No evidence yet" action={mayWrite && add}>
          {mayWrite
            ? 'Add documents, interviews, observations and tool outputs, and link each to what it bears on.'
            : 'The team adds documents, interviews, observations and tool outputs here.'}
        </Empty>
      ) : (
        <ul className="border-t border-edge">
          {pieces.map((piece) => (
            <li key={piece.id} className="border-b border-line">
              <PieceRow plan={plan} piece={piece} mayWrite={mayWrite} />
            </li>
          ))}
        </ul>
      )}
      {adding && <PieceDialog plan={plan} onClose={() => setAdding(false)} />}
    </Section>
  )
}
