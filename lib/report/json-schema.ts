import { z } from 'zod'
import { reportSchema } from './schema.ts'

/** Where the application serves the JSON Schema of a report. */
export const reportSchemaPath = '/schemas/assessment-report.schema.json'

/** The shape of a report as JSON Schema (draft 2020-12), for programs that read its JSON file. */
export function reportJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' })
  return { $schema, $id: 'urn:assay:assessment-report:3', title: 'Assessment report', ...schema }
}
