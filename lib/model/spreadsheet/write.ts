import type { MeasurementFramework } from '../../measurement/framework.ts'
import type { ProcessModel } from '../model.ts'
import { tidyModel } from '../tidy.ts'
import { type ColumnOf, frameworkFields, layout, modelFields, type SheetKey, yes } from './layout.ts'
import { joinList } from './list.ts'
import type { Sheet } from './sheet.ts'

/** The model as sheets, the same whatever program they are written for. `modelFromSheets` reads them again. */
export function sheetsOfModel(untidy: ProcessModel): Sheet[] {
  const model = tidyModel(untidy)
  const { assessment } = model
  const own = assessment?.ownFramework
  return [
    fieldSheet('model', modelFields, {
      ...model,
      'community.interest': model.community?.interest,
      'community.consensus': model.community?.consensus,
      'requirements.id': model.requirements?.id,
      'requirements.name': model.requirements?.name,
      'assessment.framework': assessment?.framework,
    }),
    sheet('groups', model.groups),
    sheet(
      'processes',
      model.processes.map((process) => ({ ...process, clauses: joinList(process.clauses) })),
    ),
    sheet(
      'outcomes',
      model.processes.flatMap(({ id: process, outcomes }) =>
        outcomes.map(({ clauses, ...outcome }) => ({ process, ...outcome, clauses: joinList(clauses) })),
      ),
    ),
    sheet(
      'relations',
      model.processes.flatMap(({ id: from, related = [] }) => related.map((relation) => ({ from, ...relation }))),
    ),
    sheet(
      'scope',
      (assessment?.attributes ?? []).map((id) => ({ id })),
    ),
    sheet('references', assessment?.referenceModels ?? []),
    sheet(
      'indicators',
      (assessment?.indicators ?? []).map(({ outcomes = [], attributes = [], ...indicator }) => ({
        ...indicator,
        outcomes: joinList(outcomes),
        attributes: joinList(attributes),
      })),
    ),
    ...(own ? sheetsOfFramework(own) : []),
  ]
}

function sheetsOfFramework(framework: MeasurementFramework): Sheet[] {
  const { scales, attributes, levels, levelRule } = framework
  return [
    fieldSheet('framework', frameworkFields, { ...framework, ...levelRule }),
    sheet(
      'scales',
      scales.flatMap(({ id: scale, name: scaleName, steps }) =>
        steps.map((step) => ({ scale, scaleName, ...step, above: String(step.above), upTo: String(step.upTo) })),
      ),
    ),
    sheet(
      'attributes',
      attributes.map(({ id, name, level, description, parts }) => ({
        id,
        name,
        level: String(level),
        description,
        parts: parts ? yes : '',
      })),
    ),
    sheet(
      'achievements',
      attributes.flatMap(({ id: attribute, achievements }) => achievements.map((text) => ({ attribute, text }))),
    ),
    sheet(
      'cells',
      attributes.flatMap(({ id: attribute, cells = {} }) =>
        Object.entries(cells).map(([step, text]) => ({ attribute, step, text })),
      ),
    ),
    sheet(
      'levels',
      levels.map(({ level, ...rest }) => ({ level: String(level), ...rest })),
    ),
    sheet(
      'levelOf',
      Object.entries(levelRule.kind === 'weakest' ? levelRule.levelOf : {}).map(([step, level]) => ({
        step,
        level: String(level),
      })),
    ),
  ]
}

function sheet<Key extends SheetKey>(key: Key, rows: readonly Record<ColumnOf<Key>, string>[]): Sheet {
  const { name, columns } = layout[key]
  const fields = Object.entries(columns)
  return {
    name,
    rows: [
      fields.map(([, heading]) => heading),
      ...rows.map((row) => {
        const cells = new Map<string, unknown>(Object.entries(row))
        return fields.map(([field]) => textOf(cells.get(field)))
      }),
    ],
  }
}

function fieldSheet(key: 'model' | 'framework', fields: Record<string, string>, values: object): Sheet {
  const known = new Map<string, unknown>(Object.entries(values))
  const { name, columns } = layout[key]
  return {
    name,
    rows: [
      [columns.field, columns.value],
      ...Object.entries(fields).map(([field, label]) => [label, textOf(known.get(field))]),
    ],
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
