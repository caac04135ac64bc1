/** Kinds of pictures a logo may be: those that hold pixels, and that every kind of file takes. */
export const logoTypes = ['image/png', 'image/jpeg'] as const
export type LogoType = (typeof logoTypes)[number]

/** How an organisation's reports look: applied when a report is rendered, and no part of what is published. */
export type ReportLook = {
  /** A colour for headings and rules, as #rrggbb; null for Assay's own. */
  accent: string | null
  logo: { type: LogoType; bytes: Uint8Array } | null
}

export const plainLook: ReportLook = { accent: null, logo: null }

/** The least contrast of text on paper (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5

/** #rrggbb, in lower case; undefined for what is no colour. */
export function colourOf(text: string): string | undefined {
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(text.trim()) ?? []
  return digits && `#${digits.toLowerCase()}`
}

/** Contrast of a colour with white paper, from 1 to 21 (WCAG 2.2). */
export function contrastOnPaper(colour: string): number {
  return 1.05 / (luminanceOf(colour) + 0.05)
}

/** What is wrong with a colour for headings, and the nearest that would do; undefined where nothing is. */
export function problemOfAccent(colour: string): string | undefined {
  const contrast = contrastOnPaper(colour)
  if (contrast >= leastContrast) return undefined
  return `${colour} is too light on paper: its contrast is ${contrast.toFixed(1)} : 1, and headings need ${leastContrast} : 1. ${darkEnough(colour)} would do.`
}

/** The colour itself, darkened until it can be read on paper. */
export function darkEnough(colour: string): string {
  const channels = channelsOf(colour)
  for (let share = 100; share > 0; share--) {
    const darker = `#${channels.map((channel) => hex(Math.floor((channel * share) / 100))).join('')}`
    if (contrastOnPaper(darker) >= leastContrast) return darker
  }
  return '#000000'
}

const hex = (channel: number) => channel.toString(16).padStart(2, '0')

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
