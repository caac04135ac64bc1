import { z } from 'zod'
import { confidences, evidenceKinds, evidenceStrengths, itemStates, reportVersion1Schema, roles } from './version-1.ts'

/** The second format of a report. It stays as it was, and so takes nothing but what is frozen too. */
const text = z.string()
const independence = z.strictObject({ category: z.enum(['A', 'B', 'C', 'D']), name: text, explanation: text })
const risk = z.enum(['low', 'medium', 'high'])
const place = z.strictObject({ processId: text, attributeId: text })
const before = reportVersion1Schema.shape

const piece = {
  id: text,
  kind: evidenceKinds,
  title: text,
  source: text,
  reference: text,
  date: text,
  strength: evidenceStrengths,
}

const ballot = z.strictObject({
  memberId: text,
  name: text,
  choice: text,
  confidence: confidences.nullable(),
  remark: text,
})

const result = {
  rating: text,
  rationale: text,
  decisionRule: text,
  dissenting: z.int(),
  dissent: z.array(z.strictObject({ memberId: text, name: text, choice: text })).nullable(),
  evidence: text.nullable(),
  register: z.array(z.strictObject(piece)).nullable(),
  worksheetSha256: text,
  recordedBy: text,
  recordedAt: text,
}

const item = z.strictObject({
  itemId: text,
  attributeId: text,
  attributeName: text,
  part: text,
  label: text,
  level: z.int(),
  state: itemStates,
  rounds: z.array(
    z.strictObject({
      number: z.int(),
      revealedAt: text,
      counts: z.record(text, z.int()),
      agreement: z.number().nullable(),
      ballots: z.array(ballot).nullable(),
    }),
  ),
  result: z.strictObject(result).nullable(),
  superseded: z.array(z.strictObject({ ...result, supersededAt: text, reason: text })),
})

const process = before.processes.element.extend({
  attributes: before.processes.element.shape.attributes.nullable(),
  instances: z.array(
    z.strictObject({
      instanceId: text,
      name: text,
      strengths: text,
      weaknesses: text,
      items: z.array(item).nullable(),
    }),
  ),
})

const plan = z.strictObject({
  purposeKind: z.enum(['improvement', 'capability']),
  assessmentClass: z.strictObject({
    class: z.literal([1, 2, 3]),
    name: text,
    explanation: text,
    asks: z.array(text),
  }),
  independence: independence.nullable(),
  inputs: z.array(z.strictObject({ id: text, name: text, text, demanded: z.boolean() })),
  scope: z.array(
    z.strictObject({
      processId: text,
      name: text,
      targetLevel: z.int(),
      instances: z.array(text),
      coverage: z.enum(['all', 'sample']),
    }),
  ),
  approval: z
    .strictObject({
      version: z.int(),
      approvedBy: text,
      approvedAt: text,
      reference: text,
      sha256: text,
      changedSince: z.array(z.enum(['what', 'scope', 'rigour', 'method', 'inputs', 'team'])),
    })
    .nullable(),
  lacking: z.array(z.strictObject({ what: text, why: text })),
})

const gap = z.strictObject({
  processId: text,
  processName: text,
  level: z.int(),
  targetLevel: z.int(),
  risk: risk.nullable(),
  levels: z.array(
    z.strictObject({
      level: z.int(),
      gap: z.enum(['slight', 'significant', 'substantial']),
      likelihood: risk,
      consequence: risk,
      risk,
      attributes: z.array(
        z.strictObject({
          attributeId: text,
          attributeName: text,
          rating: text,
          target: text,
          gap: z.enum(['minor', 'major']),
        }),
      ),
    }),
  ),
  unrated: z.array(z.strictObject({ attributeId: text, attributeName: text })),
})

const alphas = z.strictObject({
  items: z.int(),
  unanimous: z.int(),
  nominal: z.number().nullable(),
  ordinal: z.number().nullable(),
  interval: z.number().nullable(),
  mean: z.number().nullable(),
  words: text,
})

const readiness = z.strictObject({
  requirements: text,
  notice: text,
  clauses: z.array(
    z.strictObject({
      clause: text,
      state: z.enum(['not-rated', 'gap', 'partly-rated', 'nearly', 'ready', 'unanswered']),
      weakest: text.nullable(),
      rated: z.int(),
      items: z.array(
        z.strictObject({
          processId: text,
          outcomeId: text.nullable(),
          rating: text.nullable(),
          from: z.enum(['outcome', 'process']).nullable(),
        }),
      ),
    }),
  ),
})

const finding = z.strictObject({
  id: text,
  kind: z.enum(['strength', 'weakness', 'risk', 'opportunity']),
  title: text,
  description: text,
  concerns: z.array(place),
  evidence: z.array(text),
})

const action = z.strictObject({
  id: text,
  title: text,
  description: text,
  closes: z.array(place),
  findings: z.array(text),
  owner: text,
  due: text.nullable(),
  priority: z.enum(['low', 'medium', 'high']),
  effort: z.enum(['small', 'medium', 'large']),
  progress: z
    .strictObject({
      state: z.enum(['open', 'in-progress', 'done', 'dropped']),
      since: text.nullable(),
      by: text,
      reason: text,
    })
    .optional(),
  expected: z.array(z.strictObject({ processId: text, level: z.int(), expectedLevel: z.int() })),
})

const sections = z.enum([
  'summary',
  'people',
  'plan',
  'method',
  'profiles',
  'ratings',
  'ballots',
  'evidence',
  'gaps',
  'agreement',
  'readiness',
  'findings',
  'deviations',
  'limits',
])

export const reportVersion2Schema = z.strictObject({
  format: before.format,
  formatVersion: z.literal(2),
  extract: z
    .strictObject({ leftOut: z.array(sections), naming: z.enum(['names', 'roles']), sentences: z.array(text) })
    .nullable(),
  assessment: before.assessment,
  period: before.period,
  team: z.array(
    z.strictObject({
      memberId: text,
      name: text,
      role: roles,
      former: z.boolean(),
      stated: z.strictObject({ independence: independence.nullable(), competence: text }).nullable(),
    }),
  ),
  plan: plan.nullable(),
  model: before.model,
  framework: before.framework,
  method: before.method.extend({ description: z.array(text).nullable() }),
  summary: before.summary.nullable(),
  processes: z.array(process),
  evidence: z
    .array(
      z.strictObject({
        ...piece,
        note: text,
        bearsOn: z.array(
          z.strictObject({ processId: text, instance: text, attributeId: text, part: text, label: text }),
        ),
      }),
    )
    .nullable(),
  gaps: z.array(gap).nullable(),
  agreement: z
    .strictObject({
      first: alphas,
      last: alphas,
      furtherRounds: z.int(),
      effects: z.strictObject({ agreed: z.int(), closer: z.int(), unchanged: z.int(), apart: z.int() }),
      moved: z.int(),
    })
    .nullable(),
  readiness: readiness.nullable(),
  findings: z.array(finding).nullable(),
  actions: z.array(action).nullable(),
  deviations: before.deviations,
  limitsOfUse: z.array(text),
  wording: z.array(text),
})

export type ReportVersion2 = z.infer<typeof reportVersion2Schema>
