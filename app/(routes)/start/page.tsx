import { FirstAccountPage } from '@/app/account/first-account-page'

export default function Page() {
  return <FirstAccountPage />
}
