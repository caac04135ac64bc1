import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfStandard } from '../../../lib/report/pdf-standard.ts'
import type { FontChoice } from './font/choice.ts'
import { fontsOf } from './font/coverage.ts'
import type { Family } from './font/families.ts'

/** The template; in the bundled program it lies beside the program. */
const folder = join(import.meta.dirname, 'template')

export type Printing = {
  data: unknown
  /** Beside the data, by the names that the template has for them. */
  files: Record<string, Uint8Array>
  fonts: FontChoice
  standard: PdfStandard
  /** When the file says that it was made. */
  moment: Date
}

let last: { fonts: string; compiler: NodeCompiler } | undefined

/** Draws the template with its data. Throws with what Typst says where it refuses. */
export function print({ data, files, fonts, standard, moment }: Printing): Uint8Array {
  const compiler = compilerWith(fonts.families)
  compiler.mapShadow(join(folder, 'report.json'), Buffer.from(JSON.stringify(data)))
  for (const [name, bytes] of Object.entries(files)) compiler.mapShadow(join(folder, name), Buffer.from(bytes))
  try {
    const compiled = compiler.compile({ mainFilePath: join(folder, 'report.typ') })
    if (!compiled.result) {
      const failure = compiled.takeDiagnostics()
      throw new Error(`Typst refuses the report: ${failure && messages(compiler.fetchDiagnostics(failure))}`)
    }
    return compiler.pdf(compiled.result, {
      pdfStandard: standard,
      creationTimestamp: Math.floor(moment.getTime() / 1000),
    })
  } finally {
    compiler.resetShadow()
    // Typst keeps every step of every document, and 50 reports would take gigabytes; those of the last one make the next
    // version, or the same one for archives, in a fraction of the time.
    compiler.evictCache(1)
  }
}

/** One compiler with the fonts of the report before is kept: the next is often of the same assessment. */
function compilerWith(families: readonly Family[]): NodeCompiler {
  const fonts = families.map(({ name }) => name).join()
  if (last?.fonts === fonts) return last.compiler
  const fontBlobs = families.flatMap((family) => {
    const found = fontsOf(family)
    return found ? [...new Set([found.regular, found.bold])] : []
  })
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] })
  last = { fonts, compiler }
  return compiler
}

function messages(diagnostics: readonly unknown[]): string {
  return JSON.stringify(diagnostics)
}
