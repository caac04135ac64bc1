'use client'

import { useState } from 'react'
import type { Plan } from '@/app/assessment/use-plan'
import { Notice } from '@/app/ui/notice'
import { Section } from '@/app/ui/section'
import { FormerMemberRow } from './former-member-row'
import { MemberRow } from './member-row'

/** Who takes part, as what. */
export function TeamSection({ plan, mayEdit }: { plan: Plan; mayEdit: boolean }) {
  const [problem, setProblem] = useState<string>()
  return (
    <Section
      id="team"
      title="Team"
      about={mayEdit ? 'A change of role or a removal takes effect at once, also in the room.' : undefined}
    >
      {problem && (
        <Notice kind="problem" className="mb-4">
          {problem}
        </Notice>
      )}
      <ul className="border-t border-edge">
        {plan.members.map((member) => (
          <li key={member.id} className="border-b border-line">
            <MemberRow
              assessmentId={plan.id}
              member={member}
              isMe={member.id === plan.me.memberId}
              mayEdit={mayEdit}
              onProblem={setProblem}
            />
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">
        <a href="/rights" className="link">
          Who may do what, by role
        </a>
        {mayEdit && (
          <>
            {' · '}
            <a href={`/assessments/${plan.id}/audit`} className="link">
              Audit log
            </a>
          </>
        )}
      </p>
      {plan.formerMembers.length > 0 && (
        <div className="mt-6">
          <h3 className="font-semibold">No longer in the team</h3>
          <p className="measure text-sm text-soft">Their ballots and notes are kept, with their name.</p>
          <ul aria-label="No longer in the team" className="mt-2 border-t border-line">
            {plan.formerMembers.map((member) => (
              <li key={member.id} className="border-b border-line">
                <FormerMemberRow assessmentId={plan.id} member={member} mayEdit={mayEdit} onProblem={setProblem} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}
