import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { processModelJsonSchema, processModelSchemaPath } from '../../../lib/model/json-schema.ts'
import { researchDataModel, serviceManagementModel } from '../../../lib/model/shipped.ts'

const published = join(import.meta.dirname, '../../../public', processModelSchemaPath)

// After a change of the format: npx vitest run tests/unit/model/json-schema.test.ts -u
test('the published JSON Schema is in step with the file format', async () => {
  await expect(`${JSON.stringify(processModelJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(published)
})

test('the published JSON Schema accepts the shipped models', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(published, 'utf8')))
  for (const model of [serviceManagementModel, researchDataModel]) {
    expect(schema.safeParse(JSON.parse(JSON.stringify(model)))).toMatchObject({ success: true })
  }
})

test('the published JSON Schema refuses a field that is not in the format', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(published, 'utf8')))
  expect(schema.safeParse({ ...serviceManagementModel, author: 'Somebody' }).success).toBe(false)
  const { groups: _, ...without } = serviceManagementModel
  expect(schema.safeParse(without).success).toBe(false)
})

test('every field of the format is described', () => {
  const undescribed: string[] = []
  const walk = (schema: unknown, path: string) => {
    if (typeof schema !== 'object' || schema === null) return
    if ('items' in schema) walk(schema.items, `${path}[]`)
    if (!('properties' in schema) || typeof schema.properties !== 'object' || schema.properties === null) return
    for (const [name, field] of Object.entries(schema.properties)) {
      if (typeof field !== 'object' || field === null || !('description' in field)) undescribed.push(`${path}.${name}`)
      walk(field, `${path}.${name}`)
    }
  }
  walk(processModelJsonSchema(), '')
  expect(undescribed).toEqual([])
})
