import { VerifyPage } from '@/app/verify/verify-page'

export default function Page() {
  return <VerifyPage />
}
