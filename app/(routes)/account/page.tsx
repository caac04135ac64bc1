import { AccountPage } from '@/app/account/account-page'

export default function Page() {
  return <AccountPage />
}
