import { SignInPage } from '@/app/account/sign-in-page'

export default function Page() {
  return <SignInPage />
}
