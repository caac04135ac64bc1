import { WelcomePage } from '@/app/welcome/welcome-page'

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return <WelcomePage token={token} />
}
