/** The attachment of a report PDF, by its name: the report's canonical JSON. */
export const reportAttachment = 'assay-report.json'

/** An object that is a stream, with its dictionary, as every writer of Assay has written it: pdfkit, then pdf-lib. */
const streamObject = /\d+ 0 obj\n<<\n((?:(?!stream\n)[\s\S]){0,600}?)>>\nstream\n/g

/** More than any report is; whoever claims more is not believed. */
const largest = 256 * 2 ** 20

/**
 * The canonical JSON that a report PDF carries, byte for byte; null for a file that carries none, such as one that
 * another program has written anew. Reads only the layout that Assay writes: an embedded file as an object of its own
 * with its length in plain sight. Says nothing about the pages: they may have been changed, the SHA-256 of these bytes
 * can't be. Runs in browsers and in Node.
 */
export async function reportInPdf(pdf: Uint8Array): Promise<Uint8Array | null> {
  // One character a byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(pdf)
  if (!text.startsWith('%PDF-')) return null
  for (const { index, 0: opening, 1: dictionary = '' } of text.matchAll(streamObject)) {
    if (!dictionary.includes('/Type /EmbeddedFile\n')) continue
    const [, length] = /\/Length (\d{1,9})\n/.exec(dictionary) ?? []
    const from = index + opening.length
    const to = from + Number(length)
    if (text.slice(to, to + 10) !== '\nendstream') continue
    const bytes = pdf.slice(from, to)
    const json = dictionary.includes('/Filter /FlateDecode') ? await inflated(bytes) : bytes
    if (json?.[0] === '{'.charCodeAt(0)) return json
  }
  return null
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      chunks.push(read.value)
      length += read.value.length
      if (length > largest) return null
    }
  } catch {
    return null
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
