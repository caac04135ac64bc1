import { DomainError } from '../errors.ts'
import type { ProcessModel } from '../model/model.ts'
import { deviationsOf } from './deviation.ts'
import { type NameOf, reportItem } from './item.ts'
import { limitsOfUse } from './limits.ts'
import { methodOf } from './method.ts'
import { processProfile } from './profile.ts'
import type { AssessmentReport, ReportFramework, ReportInstance, ReportModel, ReportProcess } from './report.ts'
import type { ReportSource } from './source.ts'

/**
 * The report of an assessment as it stands. Pure: equal sources give equal reports. Throws `not-found` when the source
 * names a process or an attribute that its model or framework does not have.
 */
export function buildReport(source: ReportSource): AssessmentReport {
  const { assessment, members, model, measurement } = source
  const { id, title, purpose, sponsor, unit, organisation, evidenceRequired } = assessment
  const nameOf: NameOf = (memberId) => members.find((member) => member.id === memberId)?.name ?? 'a former member'
  const processes = source.processes.map((scoped) => reportProcess(source, scoped, nameOf))
  const deviations = processes.flatMap(deviationsOf)
  const items = processes.flatMap((process) => process.instances.flatMap((instance) => instance.items))
  const recordedAt = items.flatMap(({ result }) => (result ? [result.recordedAt] : [])).sort()
  const [from] = recordedAt
  const to = recordedAt.at(-1)

  return {
    format: 'assay-report',
    formatVersion: 1,
    assessment: { id, title, purpose, sponsor, unit, organisation },
    period: from && to ? { from, to } : null,
    team: members.map((member) => ({
      memberId: member.id,
      name: member.name,
      role: member.role,
      former: member.former,
    })),
    model: reportModel(model),
    framework: reportFramework(source),
    method: methodOf(measurement, {
      decisionRule: assessment.decisionRule,
      decisionTerms: assessment.decisionTerms,
      ratingMethod: assessment.ratingMethod,
      evidenceRequired,
      severalInstances: processes.some((process) => process.instances.length > 1),
    }),
    summary: {
      processes: processes.length,
      items: items.length,
      recorded: recordedAt.length,
      onTarget: processes.filter(({ level, targetLevel }) => level >= targetLevel).length,
    },
    processes,
    deviations,
    limitsOfUse: limitsOfUse({ unit, modelName: model.name, deviations }),
  }
}

function reportModel({ id, version, name, source, licence }: ProcessModel): ReportModel {
  const wording = `Purposes are worded by this model file. Identifiers and names follow ${source}, whose text is not reproduced.`
  return { id, version, name, source, licence, wording }
}

function reportFramework({ measurement: { framework } }: ReportSource): ReportFramework {
  const { id, name, source, licence, levels, attributes } = framework
  return {
    id,
    name,
    source,
    licence,
    levels: levels.map((level) => ({ level: level.level, name: level.name })),
    attributes: attributes.map((attribute) => ({ id: attribute.id, name: attribute.name, level: attribute.level })),
  }
}

function reportProcess(
  { measurement, model }: ReportSource,
  { processId, targetLevel, instances: scoped }: ReportSource['processes'][number],
  nameOf: NameOf,
): ReportProcess {
  const process = model.processes.find((candidate) => candidate.id === processId)
  if (!process) throw new DomainError('not-found', `${model.name} has no process “${processId}”.`)
  const instances = scoped.map(
    ({ id, name, strengths, weaknesses, items }): ReportInstance => ({
      instanceId: id,
      name,
      strengths,
      weaknesses,
      items: items.map((item) => reportItem(measurement.framework.attributes, item, nameOf)),
    }),
  )
  const ratings = instances.map(({ items }) =>
    items.map(({ attributeId, part, result }) => ({ attributeId, part, rating: result?.rating ?? null })),
  )
  return {
    processId,
    name: process.name,
    group: model.groups.find((group) => group.id === process.group)?.name ?? process.group,
    purpose: process.purpose,
    clauses: process.clauses,
    targetLevel,
    ...processProfile(measurement, ratings),
    instances,
  }
}
