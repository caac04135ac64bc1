import { NewAssessmentPage } from './new-assessment-page'

export default function Page() {
  return <NewAssessmentPage />
}
