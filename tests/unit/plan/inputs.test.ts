import { expect, test } from 'vitest'
import { planInputsSchema, readInputs } from '../../../lib/plan/inputs.ts'

test('empty inputs are left out, and what is stored is read back', () => {
  const inputs = planInputsSchema.parse({ context: ' 40 people. ', schedule: '  ' })
  expect(inputs).toEqual({ context: '40 people.' })
  expect(readInputs(JSON.stringify(inputs))).toEqual(inputs)
})

test('an input that the plan does not have is refused', () => {
  expect(planInputsSchema.safeParse({ favourite: 'blue' }).error?.issues[0]?.message).toBe(
    'The plan has no such input.',
  )
})
