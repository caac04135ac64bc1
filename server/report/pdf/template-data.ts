import { paper, ramp } from '../../../lib/look/paper.ts'
import { toneAt, tones } from '../../../lib/measurement/ramp.ts'
import type { Block, Callout, Cell, Facts, ReportDocument, Table } from '../../../lib/report/block.ts'
import type { ReportLook } from '../../../lib/report/look.ts'
import { printedFigure } from './figure.ts'
import type { FontChoice } from './font/choice.ts'
import { fontsOf } from './font/coverage.ts'
import { european, type Family, sans, serif } from './font/families.ts'
import { cleaned, directed, type Pieces, piecesOf, printable, type Setting, textPieces } from './pieces.ts'
import { directionOf } from './text.ts'

/** What the file says of itself. */
export type Particulars = { author: string; description: string; keywords: readonly string[] }

type Source = {
  document: ReportDocument
  particulars: Particulars
  look: ReportLook
  fonts: FontChoice
  /** The name of the logo's file for the template, and of what it shows. */
  logo: { path: string; alternative: string } | null
  /** What the file that is attached holds; null where none is. */
  attachment: string | null
}

/** Everything that `template/report.typ` draws, as data. */
export function templateData({ document, particulars, look, fonts, logo, attachment }: Source) {
  const setting = settingOf(document, fonts)
  const [language = 'en', ...rest] = document.language.split('-')
  const said = (text: string) => textPieces(text, setting)
  const plain = (text: string) => printable(text, setting).replaceAll('\n', ' ')
  const { cover } = document
  return {
    title: plain(document.title) || 'Report',
    author: cleaned(particulars.author),
    description: cleaned(particulars.description),
    keywords: particulars.keywords.map(cleaned),
    language: language.toLowerCase(),
    region: rest.find((part) => /^[A-Z]{2}$/.test(part)) ?? null,
    fonts: {
      sans: [sans, ...fonts.families.filter((family) => family !== sans && family !== serif)].map(({ name }) => name),
      serif: fonts.families.toSorted(serifFirst).map(({ name }) => name),
    },
    paint: { ...paintOf(look, fonts), direction: setting.direction },
    // Typst has words of its own for these, in letters that the fonts of the report may lack.
    words: { contents: 'Contents', page: 'Page {page} of {pages}', table: 'Table', figure: 'Figure' },
    logo: logo?.path ?? null,
    'logo-alternative': cleaned(logo?.alternative ?? ''),
    attachment,
    organisation: plain(cover.organisation),
    unit: plain(cover.unit),
    footer: plain(document.footer),
    cover: {
      unit: said(cover.unit),
      organisation: plain(cover.organisation),
      standing: said(cover.standing),
      period: said(cover.period),
      facts: factsOf(cover.facts, setting),
      notices: cover.notices.map((notice) => calloutOf(notice, setting)),
    },
    sections: document.sections.map(({ blocks }) => blocks.map((block) => drawn(block, setting, fonts))),
  }
}

const first = (wanted: Family) => (a: Family, b: Family) => Number(b === wanted) - Number(a === wanted)
const serifFirst = first(serif)
const europeanFirst = first(european)

function settingOf(document: ReportDocument, fonts: FontChoice): Setting {
  const headings = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'heading'))
  const own = fontsOf(sans)
  return {
    ids: new Set(headings.map(({ id }) => id)),
    direction: directionOf(document.language),
    missing: fonts.missing,
    isOwn: (text) =>
      !/[^\x20-\x7e]/.test(text) || ![...text].some((letter) => isEuropean(letter) && !own?.covers(letter)),
  }
}

const isEuropean = (letter: string) => /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/u.test(letter)

/** The colours of the paper: those of the figures, and the organisation's own for headings and rules. */
function paintOf({ accent }: ReportLook, { families }: FontChoice) {
  return {
    ink: paper.ink,
    soft: paper.soft,
    line: paper.line,
    edge: paper.edge,
    sunk: paper.ground,
    rate: paper.rateInk,
    heading: accent ?? paper.ink,
    accent: accent ?? paper.rateInk,
    link: accent ?? paper.rateInk,
    warning: paper.accent,
    'warning-ground': paper.accentSoft,
    note: paper.edge,
    'note-ground': paper.ground,
    tones: tones.map((tone) => ramp[tone]),
    serif: families.toSorted(serifFirst).map(({ name }) => name),
    european: families.toSorted(europeanFirst).map(({ name }) => name),
  }
}

function drawn(block: Block, setting: Setting, fonts: FontChoice) {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: piecesOf(block.text, setting) }
    case 'paragraph':
      return {
        kind: block.kind,
        ...directed(block.text, setting),
        ...(block.style && { style: block.style }),
        ...(block.keepWithNext && { sticky: true }),
      }
    case 'list':
      return { ...block, items: block.items.map((item) => directed(item, setting)) }
    case 'facts':
      return factsOf(block, setting)
    case 'table':
      return tableOf(block, setting)
    case 'figure':
      return {
        kind: block.kind,
        caption: textPieces(block.caption, setting),
        ...printedFigure(block.figure, fonts),
      }
    case 'callout':
      return calloutOf(block, setting)
    case 'break':
      return block
  }
}

function factsOf({ style, facts }: Facts, setting: Setting) {
  return {
    kind: style ?? 'facts',
    facts: facts.map(({ term, says }) => ({ term: printable(term, setting), text: piecesOf(says, setting) })),
  }
}

function calloutOf({ kind, tone, title, text }: Callout, setting: Setting) {
  return {
    kind,
    tone,
    title: textPieces(title, setting),
    text: text.map((paragraph) => directed(paragraph, setting)),
  }
}

function tableOf({ kind, caption, style, columns, rows }: Table, setting: Setting) {
  const isToned = (column: number) => rows.some((row) => 'cells' in row && row.cells[column]?.tone !== undefined)
  return {
    kind,
    caption: textPieces(caption, setting),
    ...(style === 'grid' && { grid: true }),
    columns: columns.map(({ title, kind, share = 1 }, index) => ({
      title: textPieces(title, setting),
      share,
      numeric: kind === 'number',
      toned: isToned(index),
    })),
    rows: rows.map((row) =>
      'group' in row
        ? { group: textPieces(row.group, setting) }
        : columns.map((_, at) => cellOf(row.cells[at], setting)),
    ),
  }
}

type PrintedCell = Pieces | { text: Pieces; direction?: 'ltr' | 'rtl'; tone?: number }

function cellOf(cell: Cell | undefined, setting: Setting): PrintedCell {
  if (cell === undefined) return ''
  const { text, direction } = directed(cell.text, setting)
  if (cell.tone === undefined) return direction ? { text, direction } : text
  return { text: onTone(text, cell.tone), ...(direction && { direction }), tone: tones.indexOf(toneAt(cell.tone)) }
}

/** The balls of a rating in the colour of the letters on that ground. */
function onTone(text: Pieces, share: number): Pieces {
  if (typeof text === 'string') return text
  const colour = ramp[toneAt(share)].text
  return text.map((piece) => (typeof piece !== 'string' && piece.kind === 'rating' ? { ...piece, colour } : piece))
}
