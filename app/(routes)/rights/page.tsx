import { RightsPage } from '@/app/rights/rights-page'

export default function Page() {
  return <RightsPage />
}
