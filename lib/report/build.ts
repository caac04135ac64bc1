import { peopleOf } from './person.ts'
import type { AssessmentReport } from './report.ts'
import { assessedProcess } from './section/profiles.ts'
import type { Assessed } from './section.ts'
import { sections } from './sections.ts'
import type { ReportSource } from './source.ts'
import { together } from './together.ts'

/**
 * The report of an assessment as it stands. Pure: equal sources give equal reports. Throws `not-found` when the source
 * names a process or an attribute that its model or framework does not have.
 */
export function buildReport(source: ReportSource): AssessmentReport {
  const { assessment, model, measurement } = source
  const { id, title, purpose, sponsor, unit, organisation, timeZone } = assessment
  const { framework } = measurement
  const people = peopleOf(source.members.map(({ id, name, role }) => ({ memberId: id, name, role })))
  const processes = source.processes.map((scoped) => assessedProcess(source, scoped, people))
  const assessed: Assessed = { source, processes, people }
  return {
    format: 'assay-report',
    formatVersion: 3,
    timeZone,
    extract: null,
    assessment: { id, title, purpose, sponsor: people.named(sponsor, 'sponsor'), unit, organisation },
    period: periodOf(assessed),
    model: {
      id: model.id,
      version: model.version,
      name: model.name,
      source: model.source,
      licence: model.licence,
      wording: `Purposes are worded by this model file. Identifiers and names follow ${model.source}, whose text is not reproduced.`,
    },
    framework: {
      id: framework.id,
      name: framework.name,
      source: framework.source,
      licence: framework.licence,
      levels: framework.levels.map(({ level, name }) => ({ level, name })),
      attributes: framework.attributes.map(({ id, name, level }) => ({ id, name, level })),
    },
    ...together(sections.map(({ build }) => build(assessed))),
  }
}

/** From the first of the results that stand to the last. */
function periodOf({ processes }: Assessed): AssessmentReport['period'] {
  const items = processes.flatMap(({ instances }) => instances.flatMap((instance) => instance.items))
  const recordedAt = items.flatMap(({ result }) => (result ? [result.recordedAt] : [])).sort()
  const [from] = recordedAt
  const to = recordedAt.at(-1)
  return from && to ? { from, to } : null
}
