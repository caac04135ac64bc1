import { PageFrame } from '@/app/shell/page-frame'
import { Section } from '@/app/ui/section'
import { organisationRights, standingNames, standings } from '@/lib/organisation/right'
import { rights } from '@/lib/workshop/right'
import { roleNames, roles } from '@/lib/workshop/role'
import { RightsTable } from './rights-table'

/** Who may do what: the tables that the server keeps to. */
export function RightsPage() {
  return (
    <PageFrame title="Who may do what">
      <h1 className="text-3xl">Who may do what</h1>
      <p className="measure mt-3 mb-8 text-soft">
        The server looks at these rights with every call. A ballot is read by the person whose it is and by nobody else,
        whatever their role, until the round is revealed.
      </p>
      <Section title="In an assessment">
        <RightsTable
          label="Rights in an assessment"
          columns={roles.map((role) => ({ id: role, name: roleNames[role] }))}
          rows={Object.values(rights).map(({ says, roles }) => ({ says, who: roles }))}
        />
      </Section>
      <Section title="In the organisation">
        <RightsTable
          label="Rights in the organisation"
          columns={standings.map((standing) => ({ id: standing, name: standingNames[standing] }))}
          rows={Object.values(organisationRights).map(({ says, standings }) => ({ says, who: standings }))}
        />
      </Section>
    </PageFrame>
  )
}
