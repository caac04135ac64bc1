import { FirstAccountPage } from '@/app/sign-in/first-account-page'

export default function Page() {
  return <FirstAccountPage />
}
