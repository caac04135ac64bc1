/** The map from glyphs to text in a font of a PDF (PDF 1.7, 9.10.3), as Typst writes it: a pair a line. */
const pair = /<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]*)>/g

export function readMap(map: string): Map<string, string> {
  const pairs = [...map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)].flatMap(([, body = '']) => [
    ...body.matchAll(pair),
  ])
  return new Map(pairs.map(([, glyph = '', text = '']) => [glyph.toLowerCase(), fromHex(text)]))
}

/** The same map with other texts. */
export function writtenMap(map: string, texts: ReadonlyMap<string, string>): string {
  return map.replace(/beginbfchar[\s\S]*?endbfchar/g, (body) =>
    body.replace(pair, (whole, glyph: string) => {
      const text = texts.get(glyph.toLowerCase())
      return text === undefined ? whole : `<${glyph}> <${toHex(text)}>`
    }),
  )
}

const fromHex = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
const toHex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
