import { ChoosePasswordPage } from '@/app/sign-in/choose-password-page'

export default function Page() {
  return <ChoosePasswordPage />
}
