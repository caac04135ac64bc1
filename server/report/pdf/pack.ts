import { PDFDocument } from 'pdf-lib'
import type { ReportDocument } from '../../../lib/report/block.ts'
import { markRowHeaders } from './structure.ts'
import { tellGlyphsApart } from './text-layer.ts'

/**
 * What Typst wrote, with the headers of rows told, its text layer put right, and saved with object streams: a fifth of
 * the size, since Typst 0.14 leaves the tree of tags uncompressed.
 */
export async function packed(pdf: Uint8Array, document: ReportDocument): Promise<Uint8Array> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  markRowHeaders(file, document)
  tellGlyphsApart(file)
  return file.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
}
