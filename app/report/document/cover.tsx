import Image from 'next/image'
import type { Cover } from '@/lib/report/block'
import { CalloutOnPage, FactsOnPage } from './block'

/** What was assessed, for whom, by whom, when, and which version this is. */
export function CoverOnPage({ cover, logo }: { cover: Cover; logo: string | null }) {
  const { title, unit, organisation, standing, facts, notices } = cover
  return (
    <header className="report-cover">
      {logo && <Image src={logo} alt={organisation} width={240} height={64} loading="eager" unoptimized />}
      <p className="report-soft">Assessment report. {standing}</p>
      <h1 dir="auto">{title}</h1>
      <p className="report-lead">
        <bdi>{unit}</bdi>, <bdi>{organisation}</bdi>
      </p>
      {notices.map((notice) => (
        <CalloutOnPage key={notice.title} callout={notice} />
      ))}
      <FactsOnPage facts={facts} />
    </header>
  )
}
