import { z } from 'zod'
import { type Independence, independences, independenceTerms } from '../../plan/independence.ts'
import { roleNames, roles } from '../../workshop/role.ts'
import { flag, memberId, text } from '../field.ts'
import type { ReportMember } from '../report.ts'
import type { Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { person, soft, table } from '../tell.ts'

/** A category of independence with what it means, in our words. */
export const independenceSchema = z.strictObject({
  category: z.enum(independences).describe('A, B, C or D'),
  name: text('Its name'),
  explanation: text('What it means'),
})

export function independenceInFull(category: Independence | null) {
  return category && { category, ...independenceTerms[category] }
}

const memberSchema = z.strictObject({
  memberId,
  name: text('Name, or the role with a number where names are left out'),
  role: z.enum(roles).describe('Role in the assessment'),
  former: flag('Has left the team; their ballots still count'),
  stated: z
    .strictObject({
      independence: independenceSchema.nullable().describe('Category of independence; null while not stated'),
      competence: text('What makes them competent; empty while not stated'),
    })
    .nullable()
    .describe('What the plan states of the person; null where left out, and in reports of before it was kept'),
})

const part = { team: z.array(memberSchema).describe('Everyone who took part, in order of joining') }

export const people: Section<'people', typeof part> = {
  name: 'people',
  title: 'People',
  appendix: true,
  terms: { name: 'People', explanation: 'Independence and competence of each member of the team.', always: false },
  part,

  build: ({ source: { members } }) => ({
    team: members.map(({ id, name, role, former, independence, competence }) => ({
      memberId: id,
      name,
      role,
      former,
      stated: { independence: independenceInFull(independence), competence },
    })),
  }),
  leaveOut: ({ team }) => ({ team: team.map((member) => ({ ...member, stated: null })) }),
  withPeople: ({ team }, as) => ({
    team: team.map((member) => {
      const { memberId, name } = as(member)
      return { ...member, memberId: memberId ?? member.memberId, name }
    }),
  }),

  blocks({ report: { team } }) {
    if (team.every(({ stated }) => stated === null)) return []
    return table({
      caption: 'The team, with independence and competence',
      rows: team,
      columns: [
        { title: 'Name', share: 1.2, header: true, says: person },
        { title: 'Role', says: roleOf },
        { title: 'Independence', says: ({ stated }) => stated?.independence?.name ?? soft('Not stated') },
        { title: 'Competence', share: 2, says: ({ stated }) => stated?.competence || soft('Not stated') },
      ],
    })
  },

  /** Everyone who took part, in every copy; what is stated of them where it is not left out. */
  tables({ report: { team } }) {
    const says = team.some(({ stated }) => stated !== null)
    return tableOf('People', team, [
      ['Name', ({ name }) => name],
      ['Role', ({ role }) => roleNames[role]],
      ['Left', ({ former }) => (former ? 'yes' : 'no')],
      ...(says
        ? ([
            ['Independence', ({ stated }: ReportMember) => stated?.independence?.name ?? 'Not stated'],
            ['Competence', ({ stated }: ReportMember) => stated?.competence || 'Not stated'],
          ] as const)
        : []),
    ])
  },
}

export function roleOf({ role, former }: Pick<ReportMember, 'role' | 'former'>): string {
  return `${roleNames[role]}${former ? ', left' : ''}`
}
