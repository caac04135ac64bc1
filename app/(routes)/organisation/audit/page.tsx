import { OrganisationLogPage } from '@/app/audit-log/audit-log-page'

export default function Page() {
  return <OrganisationLogPage />
}
