import { VerifyPage } from './verify-page'

export default function Page() {
  return <VerifyPage />
}
