/** Formats that are made from the report's value. JSON is that value itself and is not made from anything. */
export const renderedFormats = ['pdf', 'docx', 'xlsx', 'csv'] as const
export type RenderedFormat = (typeof renderedFormats)[number]
export type ReportFormat = 'json' | RenderedFormat

export const mediaTypes: Record<ReportFormat, string> = {
  json: 'application/json',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export function isRenderedFormat(format: ReportFormat): format is RenderedFormat {
  return format !== 'json'
}

export function reportFormatOf(ending: string): ReportFormat | undefined {
  return (['json', ...renderedFormats] as const).find((format) => format === ending)
}
