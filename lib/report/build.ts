import { agreementOverWorkshop } from '../consensus/workshop.ts'
import { DomainError } from '../errors.ts'
import { expectedLevels } from '../improvement/expected.ts'
import { actionsInOrder, findingsInOrder } from '../improvement/order.ts'
import { isOnTarget } from '../measurement/level.ts'
import type { ProcessModel } from '../model/model.ts'
import { readinessNotice } from '../model/readiness.ts'
import { deviationsOf } from './deviation.ts'
import { evidenceOfReport } from './evidence.ts'
import { inFormat2, levelInFormat2 } from './format-2.ts'
import { gapsOf } from './gap.ts'
import { type NameOf, reportItem } from './item.ts'
import { limitsOfUse } from './limits.ts'
import { methodOf } from './method.ts'
import { memberOfReport, planOfReport } from './plan.ts'
import { type ProcessProfile, processProfile } from './profile.ts'
import { readinessOfResults } from './readiness.ts'
import type {
  AssessmentReport,
  ReportAgreement,
  ReportFramework,
  ReportInstance,
  ReportItem,
  ReportModel,
  ReportProcess,
  ReportReadiness,
} from './report.ts'
import type { ReportSource } from './source.ts'
import { wordingOf } from './wording.ts'

/** A process of the whole report, of which nothing is left out. */
type WholeProcess = Omit<ReportProcess, keyof ProcessProfile | 'instances'> &
  ProcessProfile & { instances: (ReportInstance & { items: ReportItem[] })[] }

/**
 * The report of an assessment as it stands. Pure: equal sources give equal reports. Throws `not-found` when the source
 * names a process or an attribute that its model or framework does not have.
 */
export function buildReport(source: ReportSource): AssessmentReport {
  const { assessment, members, model, measurement } = source
  const { id, title, purpose, sponsor, unit, organisation, evidenceRequired } = assessment
  const nameOf: NameOf = (memberId) => members.find((member) => member.id === memberId)?.name ?? 'a former member'
  const processes = source.processes.map((scoped) => reportProcess(source, scoped, nameOf))
  const processIds = processes.map(({ processId }) => processId)
  const deviations = processes.flatMap(deviationsOf)
  const items = processes.flatMap((process) => process.instances.flatMap((instance) => instance.items))
  const recordedAt = items.flatMap(({ result }) => (result ? [result.recordedAt] : [])).sort()
  const [from] = recordedAt
  const to = recordedAt.at(-1)

  return {
    format: 'assay-report',
    formatVersion: 2,
    extract: null,
    assessment: { id, title, purpose, sponsor, unit, organisation },
    period: from && to ? { from, to } : null,
    team: members.map(memberOfReport),
    plan: planOfReport(source),
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
      onTarget: processes.filter(({ level, targetLevel }) => isOnTarget(level, targetLevel)).length,
    },
    processes: processes.map(inFormat2),
    evidence: evidenceOfReport(source),
    gaps: gapsOf(measurement.framework, processes, assessment.riskTable ?? undefined),
    agreement: reportAgreement(source),
    readiness: reportReadiness(source, processes),
    findings: findingsInOrder(source.findings, processIds),
    actions: actionsInOrder(source.actions, processIds).map((action) => ({
      ...action,
      expected: expectedLevels(measurement.framework, processes, action.closes).map((one) => ({
        ...one,
        level: levelInFormat2(one.level),
        expectedLevel: levelInFormat2(one.expectedLevel),
      })),
    })),
    deviations,
    limitsOfUse: limitsOfUse({ unit, modelName: model.name, deviations }),
    wording: wordingOf(model, measurement.framework),
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
): WholeProcess {
  const process = model.processes.find((candidate) => candidate.id === processId)
  if (!process) throw new DomainError('not-found', `${model.name} has no process “${processId}”.`)
  // Rated together, instances have no items of their own; what stands for all of them has.
  const instances = scoped
    .filter(({ items }) => items.length > 0)
    .map(({ id, name, strengths, weaknesses, items }) => ({
      instanceId: id,
      name,
      strengths,
      weaknesses,
      items: items.map((item) => reportItem(measurement, item, nameOf)),
    }))
  return {
    processId,
    name: process.name,
    group: model.groups.find((group) => group.id === process.group)?.name ?? process.group,
    purpose: process.purpose,
    clauses: process.clauses,
    targetLevel,
    ...processProfile(measurement, ratingsOf(instances)),
    instances,
  }
}

function ratingsOf(instances: readonly { items: ReportItem[] }[]) {
  return instances.map(({ items }) =>
    items.map(({ attributeId, part, result }) => ({ attributeId, part, rating: result?.rating ?? null })),
  )
}

function reportAgreement({ measurement: { framework, scale }, processes }: ReportSource): ReportAgreement {
  const items = processes.flatMap(({ instances }) => instances.flatMap(({ items }) => items))
  return agreementOverWorkshop(
    framework,
    scale,
    items.map(({ rounds }) => rounds.filter(({ revealedAt }) => revealedAt !== null).map(({ ballots }) => ballots)),
  )
}

/** Null where the model names no clauses. */
function reportReadiness(
  { model, measurement }: ReportSource,
  processes: readonly WholeProcess[],
): ReportReadiness | null {
  const { clauses } = readinessOfResults(
    model,
    measurement,
    processes.map(({ processId, instances }) => ({ processId, instances: ratingsOf(instances) })),
  )
  if (clauses.length === 0) return null
  return { requirements: model.requirements?.name ?? '', notice: readinessNotice, clauses }
}
