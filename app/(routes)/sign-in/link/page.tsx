import { LinkPage } from '@/app/sign-in/link-page'

export default function Page() {
  return <LinkPage />
}
