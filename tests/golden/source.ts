import { createHash } from 'node:crypto'
import { canonicalJson } from '../../lib/canonical.ts'
import { usualTerms } from '../../lib/consensus/decision.ts'
import { attributesUpTo } from '../../lib/measurement/frameworks.ts'
import { iso33020_2019 } from '../../lib/measurement/iso33020.ts'
import { serviceManagementModel } from '../../lib/model/shipped.ts'
import { contentOf } from '../../lib/plan/content.ts'
import { planInputs } from '../../lib/plan/inputs.ts'
import { planOfSource } from '../../lib/report/plan.ts'
import type { ReportSource, SourceMember, SourceProcess } from '../../lib/report/source.ts'
import { mayRate } from '../../lib/workshop/role.ts'
import { improvementFor } from './improvement.ts'
import { type Fate, playItem } from './item.ts'
import { createRandom, type Random } from './random.ts'
import { registerFor } from './register.ts'
import { fortyLines, sentence, teamNames } from './words.ts'

const model = serviceManagementModel
const framework = iso33020_2019
const instanceNames = ['Service desk North', 'Kundendienst Süd (Außenstelle Neustadt an der Waldnaab)'] as const

/**
 * A whole assessment as large as they come: 33 processes of two instances each, eight raters, up to three rounds, with
 * names and texts that renderers stumble over. The same seed gives the same assessment.
 */
export function goldenSource(seed: number): ReportSource {
  const random = createRandom(seed)
  const [scale] = framework.scales
  if (!scale) throw new Error('The framework has no scale.')
  const members = team(random)
  const [lead, ...others] = members.filter(({ role, former }) => mayRate(role) && !former)
  if (!lead) throw new Error('Nobody leads.')
  const planned = model.processes.map(({ id, name }) => {
    const targetLevel = 1 + random.below(3)
    return {
      processId: id,
      name,
      targetLevel,
      allInstances: random.chance(0.2),
      attributes: attributesUpTo(framework, targetLevel),
      instances: instanceNames.map((name) => ({ id: random.id(), name })),
    }
  })
  const register = registerFor(
    random,
    planned.flatMap(({ name, instances, attributes }) =>
      instances.map(({ id }) => ({
        instanceId: id,
        processName: name,
        attributeIds: attributes.map((attribute) => attribute.id),
      })),
    ),
  )
  let minutes = 0
  const now = () => new Date(Date.UTC(2026, 2, 2, 9, minutes++))
  const fates = fatesOf(random)
  const processes = planned.map(
    ({ processId, targetLevel, allInstances, attributes, instances }): SourceProcess => ({
      processId,
      targetLevel,
      allInstances,
      instances: instances.map(({ id, name }) => ({
        id,
        name,
        across: false,
        strengths: random.chance(0.7) ? sentence(random) : '',
        weaknesses: random.chance(0.02) ? fortyLines(random) : random.chance(0.7) ? sentence(random) : '',
        items: attributes.map((attribute) =>
          playItem(random, fates(), {
            place: { attributeId: attribute.id, part: '', label: attribute.name },
            scale,
            raters: [lead.id, ...others.map(({ id }) => id)],
            leadId: lead.id,
            evidence: register.filter(({ links }) =>
              links.some((link) => link.instanceId === id && link.attributeId === attribute.id),
            ),
            now,
          }),
        ),
      })),
    }),
  )
  const source: ReportSource = {
    assessment: {
      id: random.id(),
      title: 'Service management of Northbridge, all processes, first half of 2026',
      purpose: 'To know where to improve first, and whether the desk may take on the customers of the south.',
      purposeKind: 'improvement',
      sponsor: teamNames.sponsor,
      unit: 'Service operations',
      organisation: 'Northbridge',
      timeZone: 'Europe/Bucharest',
      assessmentClass: 2,
      independence: 'B',
      inputs: Object.fromEntries(
        planInputs.filter(({ id }) => id !== 'additional').map(({ id }) => [id, sentence(random)]),
      ),
      setAside: [],
      riskTable: null,
      decisionRule: 'median',
      decisionTerms: usualTerms,
      ratingMethod: 'R2',
      evidenceRequired: true,
    },
    members,
    model,
    measurement: {
      framework,
      scale,
      aggregation: { average: 'median', tieRule: 'half-down', direction: 'vertical-first' },
    },
    processes,
    register,
    approval: null,
    ...improvementFor(random, {
      places: planned.flatMap(({ processId, attributes }) =>
        attributes.map((attribute) => ({ processId, attributeId: attribute.id })),
      ),
      register,
      people: [teamNames.lead, ...teamNames.assessors],
      owners: [teamNames.lead, 'Kundendienst Süd', ...teamNames.assessors],
    }),
  }
  // Approved with another purpose: the report has to say that the plan has changed since.
  const content = { ...contentOf(planOfSource(source)), what: { purpose: 'To know where to improve first.' } }
  return {
    ...source,
    approval: {
      version: 1,
      approvedBy: teamNames.sponsor,
      approvedAt: new Date(Date.UTC(2026, 1, 25, 16)),
      reference: '',
      sha256: createHash('sha256').update(canonicalJson(content)).digest('hex'),
      content,
    },
  }
}

/** One item of each fate that is rare, at places that do not depend on the seed; the others are recorded. */
function fatesOf(random: Random): () => Fate {
  const rare: Record<number, Fate> = { 7: 'rerecorded', 19: 'reopened', 42: 'revealed', 61: 'open', 80: 'waiting' }
  let item = 0
  return () => rare[item++] ?? (random.chance(0.01) ? 'rerecorded' : 'recorded')
}

function team(random: Random): SourceMember[] {
  const member = (name: string, role: SourceMember['role'], about: Partial<SourceMember> = {}): SourceMember => ({
    id: random.id(),
    name,
    role,
    former: false,
    independence: null,
    competence: '',
    ...about,
  })
  return [
    member(teamNames.lead, 'lead', { independence: 'B', competence: 'Lead assessor since 2017; forty assessments.' }),
    ...teamNames.assessors.map((name, index) =>
      member(name, 'assessor', {
        independence: index === 3 ? null : 'C',
        competence: index === 3 ? '' : `${sentence(random)} Assessor for ${index + 2} years.`,
      }),
    ),
    member(teamNames.participant, 'participant'),
    member(teamNames.sponsor, 'sponsor'),
    member(teamNames.observer, 'observer'),
    member(teamNames.former, 'assessor', { former: true, independence: 'C' }),
  ]
}
