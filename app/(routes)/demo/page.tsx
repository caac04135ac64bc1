import { DemoPage } from '@/app/demo/demo-page'

export default function Page() {
  return <DemoPage />
}
