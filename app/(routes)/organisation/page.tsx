import { OrganisationPage } from '@/app/organisation/organisation-page'

export default function Page() {
  return <OrganisationPage />
}
