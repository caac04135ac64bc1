import { DomainError } from '../../lib/errors.ts'
import { frameworks } from '../../lib/measurement/frameworks.ts'
import type { ProcessModel } from '../../lib/model/model.ts'
import { csvOfSheets, sheetsOfCsv } from '../../lib/model/spreadsheet/csv.ts'
import { decodedText } from '../../lib/model/spreadsheet/encoding.ts'
import { readSheets } from '../../lib/model/spreadsheet/read.ts'
import type { ImportProblem, ReadSheet, Sheet } from '../../lib/model/spreadsheet/sheet.ts'
import { templateModel, templateSheets } from '../../lib/model/spreadsheet/template.ts'
import { sheetsOfModel } from '../../lib/model/spreadsheet/write.ts'
import { tidyModel } from '../../lib/model/tidy.ts'
import { readModel } from '../../lib/model/validate.ts'
import { readXlsx } from '../xlsx/read.ts'
import { writeXlsx } from '../xlsx/write.ts'

export const modelFormats = ['xlsx', 'csv', 'json'] as const
export type ModelFormat = (typeof modelFormats)[number]

/** The largest file that is read: far more than the text of any process model. */
export const largestFile = 1024 * 1024

/** What a file says, and every problem with it; without a model where it does not have the shape of one. */
export type FileReading = { model: ProcessModel | undefined; problems: ImportProblem[] }

/** What is being done with a file, in this order. */
export const readingSteps = ['unpacking', 'checking'] as const
export type ReadingStep = (typeof readingSteps)[number]

export function tooLargeFile(name: string): DomainError {
  return new DomainError('invalid', `${name} is larger than 1 MB. Take out what is not part of the model.`)
}

/**
 * Reads a model from a file, told apart by its name, and tells each step it begins. Throws `invalid` for one that can't be
 * read at all. What may be large is read by `readInThread`.
 */
export function readModelFile(
  name: string,
  bytes: Uint8Array,
  tell: (step: ReadingStep) => void = () => {},
): FileReading {
  if (bytes.length > largestFile) throw tooLargeFile(name)
  tell('unpacking')
  switch (formatOf(name)) {
    case 'xlsx':
      return checked(readXlsx(bytes), tell)
    case 'csv':
      return checked(sheetsOfCsv(decodedText(name, bytes)), tell)
    case 'json':
      return readJson(name, decodedText(name, bytes), tell)
  }
}

function checked(sheets: readonly ReadSheet[], tell: (step: ReadingStep) => void): FileReading {
  tell('checking')
  const { model, problems } = readSheets(sheets, frameworks)
  return { model: model && tidyModel(model), problems }
}

function formatOf(name: string): ModelFormat {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const format = modelFormats.find((known) => known === ending)
  if (!format) {
    throw new DomainError('invalid', `${name} is of a kind that is not read here. Choose an .xlsx, .csv or .json file.`)
  }
  return format
}

function readJson(name: string, text: string, tell: (step: ReadingStep) => void): FileReading {
  let file: unknown
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    throw new DomainError('invalid', `${name} is no JSON: ${why}. Check it in an editor, and choose it again.`)
  }
  tell('checking')
  const { model, findings } = readModel(file, frameworks)
  return { model, problems: findings.map((finding) => ({ ...finding, place: null })) }
}

/** A file to download. */
export type ModelFile = { name: string; type: string; base64: string }

export function modelFile(model: ProcessModel, format: ModelFormat): ModelFile {
  return fileOf(`${model.id}-${model.version}`, format, sheetsOfModel(model), model)
}

/** The template to fill in; its sheets say how. */
export function templateFile(format: ModelFormat): ModelFile {
  return fileOf('process-model-template', format, templateSheets, templateModel)
}

function fileOf(name: string, format: ModelFormat, sheets: Sheet[], model: ProcessModel): ModelFile {
  const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64')
  switch (format) {
    case 'xlsx':
      return {
        name: `${name}.xlsx`,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        base64: base64(writeXlsx(sheets)),
      }
    case 'csv':
      return { name: `${name}.csv`, type: 'text/csv;charset=utf-8', base64: base64(csvOfSheets(sheets)) }
    case 'json':
      return {
        name: `${name}.json`,
        type: 'application/json',
        base64: base64(`${JSON.stringify(model, null, 2)}\n`),
      }
  }
}
