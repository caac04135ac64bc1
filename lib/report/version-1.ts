import { z } from 'zod'

/** The first format of a report. It stays as it was, and so takes nothing from what still changes. */
const text = z.string()

export const decisionRules = z.enum(['unanimity', 'qualified-majority', 'median', 'lead-decides'])
export const evidenceKinds = z.enum(['document', 'interview', 'observation', 'tool-output'])
export const evidenceStrengths = z.enum(['weak', 'fair', 'strong'])
export const averages = z.enum(['mean', 'median', 'heuristic'])
export const tieRules = z.enum(['half-up', 'half-down'])
export const directions = z.enum(['matrix', 'vertical-first', 'horizontal-first'])
export const ratingMethods = z.enum(['R1', 'R2', 'R3'])
export const confidences = z.enum(['low', 'medium', 'high'])
export const itemStates = z.enum(['waiting', 'open', 'revealed', 'recorded'])
export const roles = z.enum(['lead', 'assessor', 'participant', 'sponsor', 'observer'])

const result = {
  rating: text,
  rationale: text,
  decisionRule: text,
  dissent: z.array(z.strictObject({ memberId: text, name: text, choice: text })),
  evidence: text,
  register: z.array(
    z.strictObject({
      id: text,
      kind: evidenceKinds,
      title: text,
      source: text,
      reference: text,
      date: text,
      strength: evidenceStrengths,
    }),
  ),
  worksheetSha256: text,
  recordedBy: text,
  recordedAt: text,
}

const ballot = z.strictObject({
  memberId: text,
  name: text,
  choice: text,
  confidence: confidences.nullable(),
  remark: text,
})

const item = z.strictObject({
  itemId: text,
  attributeId: text,
  attributeName: text,
  part: text,
  label: text,
  level: z.int(),
  state: itemStates,
  rounds: z.array(z.strictObject({ number: z.int(), revealedAt: text, ballots: z.array(ballot) })),
  result: z.strictObject(result).nullable(),
  superseded: z.array(z.strictObject({ ...result, supersededAt: text, reason: text })),
})

const process = z.strictObject({
  processId: text,
  name: text,
  group: text,
  purpose: text,
  clauses: z.array(text),
  targetLevel: z.int(),
  level: z.int(),
  complete: z.boolean(),
  attributes: z.array(
    z.strictObject({ attributeId: text, name: text, level: z.int(), rating: text.nullable(), inScope: z.boolean() }),
  ),
  instances: z.array(
    z.strictObject({ instanceId: text, name: text, strengths: text, weaknesses: text, items: z.array(item) }),
  ),
})

export const reportVersion1Schema = z.strictObject({
  format: z.literal('assay-report'),
  formatVersion: z.literal(1),
  assessment: z.strictObject({
    id: text,
    title: text,
    purpose: text,
    sponsor: text,
    unit: text,
    organisation: text,
  }),
  period: z.strictObject({ from: text, to: text }).nullable(),
  team: z.array(z.strictObject({ memberId: text, name: text, role: roles, former: z.boolean() })),
  model: z.strictObject({ id: text, version: text, name: text, source: text, licence: text, wording: text }),
  framework: z.strictObject({
    id: text,
    name: text,
    source: text,
    licence: text,
    levels: z.array(z.strictObject({ level: z.int(), name: text })),
    attributes: z.array(z.strictObject({ id: text, name: text, level: z.int() })),
  }),
  method: z.strictObject({
    scale: z.strictObject({
      id: text,
      name: text,
      steps: z.array(z.strictObject({ symbol: text, name: text, above: z.number(), upTo: z.number() })),
    }),
    ratingMethod: ratingMethods,
    decisionRule: decisionRules,
    aggregation: z.strictObject({
      average: averages,
      tieRule: tieRules,
      direction: directions,
    }),
    tieRule: tieRules,
    evidenceRequired: z.boolean(),
    description: z.array(text),
  }),
  summary: z.strictObject({ processes: z.int(), items: z.int(), recorded: z.int(), onTarget: z.int() }),
  processes: z.array(process),
  deviations: z.array(
    z.strictObject({
      processId: text,
      processName: text,
      instance: text,
      attributeId: text,
      attributeName: text,
      reason: text,
    }),
  ),
  limitsOfUse: z.array(text),
})

export type ReportVersion1 = z.infer<typeof reportVersion1Schema>
