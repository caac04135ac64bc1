import { z } from 'zod'
import { processModelSchema } from './schema.ts'

/** Where the application serves the JSON Schema of the file format. */
export const processModelSchemaPath = '/schemas/process-model.schema.json'

/** The file format of a process model as JSON Schema (draft 2020-12), for editors and for programs that write models. */
export function processModelJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(processModelSchema, { target: 'draft-2020-12' })
  return { $schema, $id: 'urn:assay:process-model', title: 'Process model', ...schema }
}
