import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { reportJsonSchema, reportSchemaPath } from '../../../lib/report/json-schema.ts'
import { goldenReport } from '../../golden/report.ts'

const published = join(import.meta.dirname, '../../../public', reportSchemaPath)

// After a change of the format: npx vitest run tests/unit/report/json-schema.test.ts -u
test('the published JSON Schema is in step with the report', async () => {
  await expect(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(published)
})

test('the published JSON Schema accepts a report and refuses what is none', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(published, 'utf8')))
  const report = JSON.parse(JSON.stringify(goldenReport(1)))
  expect(schema.safeParse(report)).toMatchObject({ success: true })
  expect(schema.safeParse({ ...report, author: 'Somebody' }).success).toBe(false)
  expect(schema.safeParse({ ...report, formatVersion: 1 }).success).toBe(false)
})

test('every field of the report is described', () => {
  const undescribed: string[] = []
  const walk = (schema: unknown, path: string) => {
    if (typeof schema !== 'object' || schema === null) return
    if ('anyOf' in schema && Array.isArray(schema.anyOf)) for (const one of schema.anyOf) walk(one, path)
    if ('items' in schema) walk(schema.items, `${path}[]`)
    if (!('properties' in schema) || typeof schema.properties !== 'object' || schema.properties === null) return
    for (const [name, field] of Object.entries(schema.properties)) {
      const described = JSON.stringify(field).includes('"description"')
      if (!described) undescribed.push(`${path}.${name}`)
      walk(field, `${path}.${name}`)
    }
  }
  walk(reportJsonSchema(), '')
  expect(undescribed).toEqual([])
})
