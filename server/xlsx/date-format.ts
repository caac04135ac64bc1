import { elementsOf } from './xml.ts'

/** Number formats of ECMA-376 (part 1, 18.8.30) that show a date or a time, those of East Asia too. */
const builtIn = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
for (const [from, to] of [
  [27, 36],
  [50, 58],
] as const) {
  for (let id = from; id <= to; id++) builtIn.add(id)
}

/** Which looks of cells show a number as a date or a time, by their place in the list of looks. */
export function dateLooksOf(styles: string): ReadonlySet<number> {
  const codes = new Map<number, string>()
  const looks: number[] = []
  let within = false
  elementsOf(styles, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
      if (name === 'cellXfs') within = true
      if (name === 'xf' && within) looks.push(Number(attributes.get('numFmtId') ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') within = false
    },
  })
  return new Set(
    looks.flatMap((id, look) => {
      const code = codes.get(id)
      return (code === undefined ? builtIn.has(id) : showsDate(code)) ? [look] : []
    }),
  )
}

/** Whether a format code has a sign for a part of a date or time, outside of quoted text, colours and conditions. */
function showsDate(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|standard/gi, '')
  return /[ymdhs]/i.test(bare)
}
