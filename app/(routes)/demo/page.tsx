import { DemoPage } from './demo-page'

export default function Page() {
  return <DemoPage />
}
