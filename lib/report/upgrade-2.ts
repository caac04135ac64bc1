import { type People, type Person, peopleOf } from './person.ts'
import type { AssessmentReport, ReportItem, ReportPlan, ReportProcess } from './report.ts'
import type { ReportVersion2 } from './version-2.ts'

/**
 * A report of the second format in the third: names become persons, days are told in UTC as they were then, and a
 * process of which nothing is rated has no level.
 */
export function upgradeTo3(report: ReportVersion2): AssessmentReport {
  const people = peopleOf(report.team)
  const processes = report.processes.map((process) => upgradeProcess(process, people))
  const unrated = new Set(processes.filter(({ level }) => level === null).map(({ processId }) => processId))
  const levelOf = (processId: string, level: number) => (unrated.has(processId) ? null : level)
  const { tieRule: _, ...method } = report.method
  return {
    ...report,
    formatVersion: 3,
    timeZone: 'UTC',
    assessment: { ...report.assessment, sponsor: people.named(report.assessment.sponsor, 'sponsor') },
    method,
    plan: report.plan && upgradePlan(report.plan, report.team, people),
    processes,
    evidence: report.evidence?.map((piece) => ({ ...piece, source: people.source(piece) })) ?? null,
    gaps: report.gaps?.map((gap) => ({ ...gap, level: levelOf(gap.processId, gap.level) })) ?? null,
    actions:
      report.actions?.map(({ owner, progress, expected, ...action }) => ({
        ...action,
        owner: people.named(owner, null),
        progress: progress ? { ...progress, by: people.named(progress.by, null) } : null,
        expected: expected.map((one) => ({ ...one, level: levelOf(one.processId, one.level) })),
      })) ?? null,
  }
}

type ProcessOf2 = ReportVersion2['processes'][number]
type ItemOf2 = NonNullable<ProcessOf2['instances'][number]['items']>[number]

function upgradeProcess({ attributes, instances, level, ...process }: ProcessOf2, people: People): ReportProcess {
  const items = instances.some((instance) => instance.items)
    ? instances.flatMap((instance) => instance.items ?? [])
    : null
  const nothing = attributes?.every(({ rating }) => rating === null)
  return {
    ...process,
    level: nothing ? null : level,
    attributes:
      attributes?.map((attribute) => {
        const own = items?.filter(({ attributeId }) => attributeId === attribute.attributeId)
        return { ...attribute, rated: own?.filter(({ result }) => result).length ?? null, items: own?.length ?? null }
      }) ?? null,
    instances: instances.map(({ items, ...instance }) => ({
      ...instance,
      items: items?.map((item) => upgradeItem(item, people)) ?? null,
    })),
  }
}

function upgradeItem(item: ItemOf2, people: People): ReportItem {
  const voted = ({ memberId, name }: { memberId: string; name: string }) => ({ ...people.member(memberId), name })
  const result = <Old extends NonNullable<ItemOf2['result']>>({ dissent, register, recordedBy, ...old }: Old) => ({
    ...old,
    dissent: dissent?.map(({ choice, ...who }) => ({ voter: voted(who), choice })) ?? null,
    register: register?.map((piece) => ({ ...piece, source: people.source(piece) })) ?? null,
    recordedBy: people.named(recordedBy, null) ?? unknown,
  })
  return {
    ...item,
    rounds: item.rounds.map(({ ballots, ...round }) => ({
      ...round,
      ballots:
        ballots?.map(({ memberId, name, ...ballot }) => ({ ...ballot, voter: voted({ memberId, name }) })) ?? null,
    })),
    result: item.result && result(item.result),
    superseded: item.superseded.map(result),
  }
}

const unknown: Person = { memberId: null, name: '', role: null }

type PlanOf2 = NonNullable<ReportVersion2['plan']>

function upgradePlan(plan: PlanOf2, team: ReportVersion2['team'], people: People): ReportPlan {
  return {
    ...plan,
    approval: plan.approval && {
      ...plan.approval,
      approvedBy: people.named(plan.approval.approvedBy, 'sponsor') ?? { ...unknown, role: 'sponsor' },
    },
    lacking: plan.lacking.map(({ what, why }) => ({ ...personsIn(what, team, people), why })),
  }
}

/** Sentences of the plan's check that named people, as the second format had them; all others named nobody. */
function personsIn(sentence: string, team: ReportVersion2['team'], people: People): { what: string; who: Person[] } {
  const [, name, does, category] = /^(.+) (leads|rates) with category ([A-D])$/s.exec(sentence) ?? []
  if (name)
    return {
      what: `${does === 'leads' ? 'Leads' : 'Rates'} with category ${category}`,
      who: listedIn(name, team, people),
    }
  const [, sponsor, did] = /^(.+) is the sponsor and (leads|rates)$/s.exec(sentence) ?? []
  if (sponsor) return { what: `The sponsor ${did}`, who: listedIn(sponsor, team, people) }
  const [, what, names] = /^(Independence not stated|Competence not recorded): (.+)$/s.exec(sentence) ?? []
  return what && names ? { what, who: listedIn(names, team, people) } : { what: sentence, who: [] }
}

/** Members listed by name; a name may hold a comma itself, so the longest that fits is taken. */
function listedIn(names: string, team: ReportVersion2['team'], people: People): Person[] {
  if (names === '') return []
  const [member] = team
    .filter(({ name }) => name !== '' && (names === name || names.startsWith(`${name}, `)))
    .sort((a, b) => b.name.length - a.name.length)
  if (!member) return [{ ...unknown, name: names }]
  return [people.member(member.memberId), ...listedIn(names.slice(member.name.length + 2), team, people)]
}
