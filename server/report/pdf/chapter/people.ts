import { roleNames } from '../../../../lib/workshop/role.ts'
import type { Context } from '../context.ts'
import { column, headingCell, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'

/** Who took part, how far apart from the work they are, and what makes them competent. */
export function peopleChapter({ composer, report: { team } }: Context): void {
  if (team.every(({ stated }) => stated === null)) return
  composer.chapter('People', 'people')
  composer.table({
    before: 0,
    columns: [
      column('Name', 120),
      column('Role', 84),
      column('Independence', 100),
      column('Competence', text.width - 304),
    ],
    rows: team.map(({ name, role, former, stated }) => ({
      cells: [
        headingCell(name),
        textCell(`${roleNames[role]}${former ? ', left' : ''}`),
        textCell(stated?.independence?.name ?? 'not stated', stated?.independence ? 'small' : 'smallSoft'),
        textCell(stated?.competence || 'not stated', stated?.competence ? 'small' : 'smallSoft'),
      ],
    })),
  })
}
