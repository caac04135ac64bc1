import type { ReportMember } from '@/lib/report/report'
import { roleNames } from '@/lib/workshop/role'

/** Who took part, in which role, how independent, and what makes them competent. */
export function People({ team }: { team: readonly ReportMember[] }) {
  return (
    <div className="report-scroll">
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
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                {roleNames[role]}
                {former && ', left'}
              </td>
              <td>{stated?.independence?.name ?? '–'}</td>
              <td>{stated?.competence || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
