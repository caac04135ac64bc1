import { cookies } from 'next/headers'
import { HomePage } from '@/app/landing/home-page'
import { ApiProvider } from '@/app/trpc/provider'

/** Who brings a session cookie is most likely signed in: so the first paint is the page they will stay on. */
export default async function Page() {
  const known = (await cookies()).getAll().some(({ name }) => name.endsWith('next-auth.session-token'))
  return (
    <ApiProvider>
      <HomePage known={known} />
    </ApiProvider>
  )
}
