import { AskLinkPage } from '@/app/sign-in/ask-link-page'

export default function Page() {
  return <AskLinkPage />
}
