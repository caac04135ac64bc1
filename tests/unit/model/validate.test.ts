import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { defectRules } from '../../../lib/measurement/defect.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import type { ProcessModel } from '../../../lib/model/model.ts'
import type { processModelSchema } from '../../../lib/model/schema.ts'
import { researchDataModel, serviceManagementModel } from '../../../lib/model/shipped.ts'
import { errorsOf, readModel, validateModel } from '../../../lib/model/validate.ts'
import { rules } from '../../../lib/model/validation/rule.ts'
import { assessmentErrors, maturity } from './defects/assessment.ts'
import { broken, incidentAt, processAt } from './defects/defect.ts'
import { errors } from './defects/errors.ts'
import { warnings } from './defects/warnings.ts'

test.each([serviceManagementModel, researchDataModel])('$name is read without error or warning', (model) => {
  expect(readModel(structuredClone(model), [iso33020_2019, maturity]).findings).toEqual([])
})

test('the file format and the type of a model say the same', () => {
  expectTypeOf<z.infer<typeof processModelSchema>>().toEqualTypeOf<ProcessModel>()
})

test('what was read is what the file says', () => {
  const file: unknown = JSON.parse(JSON.stringify(serviceManagementModel))
  expect(readModel(file).model).toEqual(file)
})

describe('a model is refused with', () => {
  test.each(errors)('$name', ({ change, rule, path, message }) => {
    const findings = errorsOf(validateModel(broken(serviceManagementModel, change)))
    expect(findings).toContainEqual({ severity: 'error', rule, path, message: expect.stringMatching(message) })
    // The same defect may be seen from two sides, and nothing else may be.
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule]))
  })

  test('no process', () => {
    const findings = validateModel({ ...serviceManagementModel, groups: [], processes: [] })
    expect(findings).toEqual([
      { severity: 'error', rule: 'process-present', path: 'processes', message: expect.stringMatching(/no process/) },
    ])
  })

  test('a process without an outcome', () => {
    const findings = validateModel(
      broken(serviceManagementModel, (model) => {
        processAt(model, 'RAF.1').outcomes = []
      }),
    )
    expect(errorsOf(findings)).toEqual([
      {
        severity: 'error',
        rule: 'outcome-present',
        path: `${incidentAt}.outcomes`,
        message: expect.stringMatching(/RAF\.1 has no outcome/),
      },
    ])
  })
})

describe('a model is accepted, with a warning, with', () => {
  test.each(warnings)('$name', ({ change, rule, path, message }) => {
    const findings = validateModel(broken(serviceManagementModel, change))
    expect(findings).toEqual([{ severity: 'warning', rule, path, message: expect.stringMatching(message) }])
  })
})

describe('an assessment model is refused with', () => {
  test.each(assessmentErrors)('$name', ({ change, rule, path, message }) => {
    const findings = validateModel(broken(researchDataModel, change), [iso33020_2019, maturity])
    expect(findings).toContainEqual({ severity: 'error', rule, path, message: expect.stringMatching(message) })
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule]))
  })
})

test('without the installed frameworks an assessment model is taken at its word', () => {
  const model = broken(researchDataModel, ({ assessment }) => {
    if (assessment) assessment.framework = 'unheard-of'
  })
  expect(validateModel(model)).toEqual([])
  expect(errorsOf(validateModel(model, [maturity])).map(({ rule }) => rule)).toEqual(['framework-known'])
})

test('identifiers in decomposed letters are found by composed ones, and texts stay as they are', () => {
  const file = broken(serviceManagementModel, (model) => {
    const process = processAt(model, 'RAF.1')
    process.id = 'U\u0308B.1'
    process.purpose = 'Bring u\u0308sers back to work.'
    process.outcomes = process.outcomes.map((outcome) => ({ ...outcome, id: outcome.id.replace('RAF', 'ÜB') }))
    for (const { related = [] } of model.processes) {
      for (const relation of related) if (relation.process === 'RAF.1') relation.process = 'ÜB.1'
    }
  })
  const { model, findings } = readModel(file)
  expect(errorsOf(findings)).toEqual([])
  expect(model?.processes[16]).toMatchObject({ id: 'ÜB.1', purpose: 'Bring u\u0308sers back to work.' })
})

test('every rule has a defect that breaks it', () => {
  const shown = [...errors, ...warnings, ...assessmentErrors].map(({ rule }) => rule)
  const elsewhere = ['shape', 'process-present', 'outcome-present']
  expect(new Set([...shown, ...elsewhere, ...defectRules])).toEqual(new Set(Object.keys(rules)))
})

test('every message says what is wrong, then the way out', () => {
  const models = [
    ...[...errors, ...warnings].map(({ change }) => broken(serviceManagementModel, change)),
    ...assessmentErrors.map(({ change }) => broken(researchDataModel, change)),
  ]
  for (const model of models) {
    for (const { message } of validateModel(model, [maturity])) {
      expect(message).toMatch(/^[A-Z].*[.;?”] .*[.”]$/)
    }
  }
})
