import type { Callout, ReportDocument } from '../../../lib/report/block.ts'
import { reportAttachment } from '../../../lib/report/in-pdf.ts'
import type { ReportLook } from '../../../lib/report/look.ts'
import type { PdfStandard } from '../../../lib/report/pdf-standard.ts'
import { chooseFonts } from './font/choice.ts'
import { lettersOf } from './letters.ts'
import { packed } from './pack.ts'
import { type Particulars, templateData } from './template-data.ts'
import { print } from './typst.ts'

export type Printable = {
  document: ReportDocument
  particulars: Particulars
  look: ReportLook
  /** The report's canonical JSON, byte for byte as it was frozen: attached to the file, so that it can be checked. */
  content: string
  moment: Date
  standard: PdfStandard
}

/** A document as a tagged PDF. The same document gives the same bytes. */
export async function documentPdf({ document: asked, particulars, look, content, moment, standard }: Printable) {
  const fonts = chooseFonts(lettersOf(asked))
  const document = withNotice(asked, fonts.missing)
  const { organisation } = document.cover
  const logo = look.logo && {
    path: `logo.${look.logo.type === 'image/png' ? 'png' : 'jpg'}`,
    alternative: organisation,
  }
  const data = templateData({
    document,
    particulars,
    look,
    fonts,
    logo,
    attachment: 'The content of this report; its SHA-256 is the one printed in it',
  })
  const pdf = print({
    data,
    files: {
      [reportAttachment]: new TextEncoder().encode(content),
      ...(logo && look.logo && { [logo.path]: look.logo.bytes }),
    },
    fonts,
    standard,
    moment,
  })
  return packed(pdf, document)
}

/** Says on the cover that letters are not printed, so that nobody takes � for what was written. */
function withNotice(document: ReportDocument, missing: ReadonlySet<string>): ReportDocument {
  if (missing.size === 0) return document
  const text = `No font on the server that made this file has ${missing.size} of the letters in this report. They are shown as \ufffd. The JSON file attached to this PDF holds them.`
  const notice: Callout = {
    kind: 'callout',
    tone: 'warning',
    title: 'Letters not printed',
    text: [[{ kind: 'text', text }]],
  }
  return { ...document, cover: { ...document.cover, notices: [...document.cover.notices, notice] } }
}
