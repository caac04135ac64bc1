import { roleNames } from '../../workshop/role.ts'
import type { ReportMember } from '../report.ts'
import type { Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { person, soft, table } from '../tell.ts'

export const people: Section<'people'> = {
  name: 'people',
  title: 'People',
  appendix: true,
  terms: { name: 'People', explanation: 'Independence and competence of each member of the team.', always: false },

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
