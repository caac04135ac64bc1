import { AccountPage } from '@/app/own-account/account-page'

export default function Page() {
  return <AccountPage />
}
