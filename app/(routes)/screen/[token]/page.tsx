import { OpenScreen } from '@/app/screen/open-screen'

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return <OpenScreen token={token} />
}
