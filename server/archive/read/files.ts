import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { filePaths, type Row, worksheetPath } from '../../../lib/archive/manifest.ts'
import { canonicalJson } from '../../../lib/canonical.ts'
import { frameworks } from '../../../lib/measurement/frameworks.ts'
import { measurementFrameworkSchema } from '../../../lib/measurement/schema.ts'
import type { ProcessModel } from '../../../lib/model/model.ts'
import { errorsOf, readModel } from '../../../lib/model/validate.ts'
import { parseReport } from '../../../lib/report/parse.ts'
import { documentName } from '../../../lib/workshop/document.ts'
import { imageTypeOf } from '../../images/type.ts'
import { defaultLimits } from '../../sync/limits.ts'
import { damaged } from './damage.ts'
import { decoded, type Entries, parsed } from './entries.ts'
import type { ReadTables } from './tables.ts'

/** Checks that every file is there, is what it should be and bears the hash its row has; and that there is no other. */
export function checkFiles(entries: Entries, tables: ReadTables): void {
  const wanted = new Map<string, (content: Uint8Array) => void>()
  for (const [table, pathOf] of Object.entries(filePaths)) {
    for (const row of tables.rows.get(table) ?? []) wanted.set(pathOf(row), (content) => checks[table]?.(row, content))
  }
  for (const id of tables.ids.get('ProcessInstance') ?? []) {
    wanted.set(worksheetPath(id), (state) => checkDocument(worksheetPath(id), state))
  }
  const files = Object.keys(entries.manifest.entries).filter(
    (path) => !/^(?:tables\/|people\.json|model\.json)/.test(path),
  )
  for (const path of wanted.keys()) if (!entries.has(path)) throw damaged(`${path} is missing`)
  const stray = files.find((path) => !wanted.has(path))
  if (stray !== undefined) throw damaged(`${stray} belongs to nothing in it`)
  for (const [path, content] of entries.each(files)) wanted.get(path)?.(content)
  checkNames(tables)
  checkHashes(tables)
}

const checks: Record<string, (row: Row, content: Uint8Array) => void> = {
  DocumentVersion(row, content) {
    if (sha256Of(content) !== row.sha256) throw damaged('a version of a worksheet is not the one its hash was made of')
    checkDocument('a version of a worksheet', content)
  },
  Report(row, content) {
    if (sha256Of(content) !== row.sha256)
      throw damaged(`version ${row.version} of the report is not the one its hash was made of`)
    try {
      parseReport(JSON.parse(decoded('a report', content)))
    } catch {
      throw damaged(`version ${row.version} of the report can’t be read`)
    }
  },
  Image(row, content) {
    if (sha256Of(content) !== row.sha256 || imageTypeOf(content) !== row.type) {
      throw damaged('an image is not the one its hash was made of')
    }
  },
}

function checkDocument(what: string, state: Uint8Array): void {
  if (state.length > defaultLimits.document) throw damaged(`${what} is larger than a worksheet may be`)
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, state)
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error('incomplete')
  } catch {
    throw damaged(`${what} can’t be read`)
  } finally {
    doc.destroy()
  }
}

/** Documents are those of worksheets of this assessment. */
function checkNames({ assessmentId, rows, ids }: ReadTables): void {
  const names = new Set(
    [...(ids.get('ProcessInstance') ?? [])].map((instance) =>
      documentName({ kind: 'worksheet', workshop: assessmentId, instance }),
    ),
  )
  for (const table of ['DocumentVersion', 'DocumentAuthor']) {
    for (const { document } of rows.get(table) ?? []) {
      if (!names.has(String(document))) throw damaged('it names a worksheet that is not in it')
    }
  }
}

function checkHashes({ rows }: ReadTables): void {
  for (const { sha256, content, version } of rows.get('PlanApproval') ?? []) {
    if (sha256Of(new TextEncoder().encode(canonicalJson(JSON.parse(String(content))))) !== sha256) {
      throw damaged(`version ${version} of the approved plan is not the one its hash was made of`)
    }
  }
}

/** The process model and the framework of the assessment; a model with errors is none to rate by. */
export function readArchivedModel(entries: Entries, { rows }: ReadTables): ProcessModel {
  const { model, findings } = readModel(parsed('model.json', entries.text('model.json')), frameworks)
  const [assessment] = rows.get('Assessment') ?? []
  if (!model || errorsOf(findings).length > 0 || model.id !== assessment?.modelId) {
    throw damaged('its process model does not hold')
  }
  const own = assessment.ownFramework
  if (typeof own === 'string' && !measurementFrameworkSchema.safeParse(JSON.parse(own)).success) {
    throw damaged('its measurement framework does not hold')
  }
  return model
}

function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
