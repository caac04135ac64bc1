import type { ReportMember } from '@/lib/report/report'
import { roleNames } from '@/lib/workshop/role'
import { Scroll } from './scroll'

/** Who took part, in which role, how independent, and what makes them competent. */
export function People({ team }: { team: readonly ReportMember[] }) {
  return (
    <Scroll label="People">
      <table className="report-rows">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Independence</th>
            <th scope="col">Competence</th>
          </tr>
        </thead>
        <tbody>
          {team.map(({ memberId, name, role, former, stated }) => (
            <tr key={memberId}>
              <th scope="row" className="report-text">
                <bdi>{name}</bdi>
              </th>
              <td>
                {roleNames[role]}
                {former && ', left'}
              </td>
              <td>{stated?.independence?.name ?? '–'}</td>
              <td className="report-text">{stated?.competence || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
