import { JoinPage } from '@/app/joining/join-page'

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return <JoinPage token={token} />
}
