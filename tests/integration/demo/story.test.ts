import { describe, expect, test } from 'vitest'
import { mayRecord, proposeRating, usualTerms } from '../../../lib/consensus/decision.ts'
import { needsRationale } from '../../../lib/consensus/grounds.ts'
import { measurementOf } from '../../../lib/measurement/frameworks.ts'
import { findProcess } from '../../../lib/model/model.ts'
import { modelOf } from '../../../lib/model/models.ts'
import { mayRate } from '../../../lib/workshop/role.ts'
import { people } from '../../../server/demo/people.ts'
import { plan } from '../../../server/demo/plan.ts'
import { agenda } from '../../../server/demo/story/agenda.ts'
import { evidence } from '../../../server/demo/story/evidence.ts'
import { actions, findings } from '../../../server/demo/story/improvement.ts'

const { framework, scale } = measurementOf(plan)
const rounds = agenda.flatMap(({ processId, items }) =>
  items.flatMap(({ attributeId, rounds = [] }) =>
    rounds.map((round, index) => ({ name: `${processId} ${attributeId}, round ${index + 1}`, ...round })),
  ),
)

test('the story tells of processes of the model, with every attribute up to the target and none beyond it', () => {
  for (const { processId, targetLevel, items } of agenda) {
    expect(findProcess(modelOf(plan.modelId), processId)?.id).toBe(processId)
    expect(items.map(({ attributeId }) => attributeId)).toEqual(
      framework.attributes.filter(({ level }) => level <= targetLevel).map(({ id }) => id),
    )
  }
})

test('one item is open, and nothing after it has been rated', () => {
  const items = agenda.flatMap(({ items }) => items)
  const open = items.findIndex((item) => item.open)
  expect(items.filter((item) => item.open)).toHaveLength(1)
  expect(items.slice(open).every(({ rounds = [] }) => rounds.length === 0)).toBe(true)
  expect(items.slice(0, open).every(({ rounds = [] }) => rounds.at(-1)?.recorded)).toBe(true)
})

describe.each(rounds)('$name', ({ votes, recorded }) => {
  const choices = Object.values(votes).map(([choice]) => choice)
  const proposal = proposeRating(scale, plan.decisionRule, choices, usualTerms)

  test('is rated by those who may rate', () => {
    const raters = people.filter(({ role }) => mayRate(role)).map(({ key }) => key)
    expect(Object.keys(votes).filter((key) => !raters.some((rater) => rater === key))).toEqual([])
  })

  test('was recorded as the decision rule of the plan lets it, or was followed by another round', () => {
    if (!recorded) return expect(proposal.reached).toBe(false)
    expect(mayRecord(plan.decisionRule, proposal, recorded.rating)).toBe(true)
    expect(needsRationale(scale, recorded.rating, choices) && recorded.rationale === '').toBe(false)
  })
})

test('each piece of evidence bears on attributes in scope', () => {
  for (const { title, bearsOn } of evidence) {
    for (const [processId, ...attributeIds] of bearsOn) {
      const items = agenda.find((process) => process.processId === processId)?.items ?? []
      expect({ title, attributeIds }).toEqual({
        title,
        attributeIds: attributeIds.filter((id) => items.some(({ attributeId }) => attributeId === id)),
      })
    }
  }
})

test('findings and actions are about attributes in scope, rest on pieces of the register and answer findings', () => {
  const inScope = (places: (typeof findings)[number]['about']) =>
    places.every(([processId, ...attributeIds]) => {
      const items = agenda.find((process) => process.processId === processId)?.items ?? []
      return attributeIds.every((id) => items.some(({ attributeId }) => attributeId === id))
    })
  expect(findings.filter(({ about }) => !inScope(about))).toEqual([])
  expect(actions.filter(({ closes }) => !inScope(closes))).toEqual([])
  const titles = evidence.map(({ title }) => title)
  expect(findings.flatMap(({ restsOn }) => restsOn).filter((title) => !titles.includes(title))).toEqual([])
  const keys = findings.map(({ key }) => key)
  expect(actions.flatMap(({ answers }) => answers).filter((key) => !keys.includes(key))).toEqual([])
})
