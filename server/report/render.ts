import type { RenderedFormat } from '../../lib/report/format.ts'
import type { Rendering } from '../../lib/report/rendering.ts'

/** The bytes of a report in a format; what is the same report gives the same file. */
export async function render(format: RenderedFormat, rendering: Rendering): Promise<Uint8Array> {
  return (await writers[format]())(rendering)
}

type Write = (rendering: Rendering) => Uint8Array | Promise<Uint8Array>

/** Each loads what it needs alone: a spreadsheet does not wait for the fonts of the PDF. */
const writers: Record<RenderedFormat, () => Promise<Write>> = {
  async pdf() {
    return (await import('./pdf/report-pdf.ts')).reportPdf
  },
  async docx() {
    const [{ reportDocx }, { reportDocument }] = await Promise.all([
      import('./docx/report-docx.ts'),
      import('../../lib/report/document.ts'),
    ])
    return ({ report, issue, look }) => reportDocx({ document: reportDocument({ report, issue }), issue, look })
  },
  async xlsx() {
    return (await import('./xlsx/report-xlsx.ts')).reportXlsx
  },
  async csv() {
    return (await import('./csv/report-csv.ts')).reportCsv
  },
}
