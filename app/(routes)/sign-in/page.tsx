import { SignInPage } from '@/app/sign-in/sign-in-page'

export default function Page() {
  return <SignInPage />
}
