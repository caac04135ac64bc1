import { PrivacyPage } from '@/app/privacy/privacy-page'

export default function Page() {
  return <PrivacyPage />
}
