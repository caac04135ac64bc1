import { paper, ramp } from '../../lib/look/paper.ts'
import { tones } from '../../lib/measurement/ramp.ts'
import { main } from './names.ts'

/** Places of the looks in the list below. */
export const looks = { number: 0, text: 1, heading: 2, day: 3, moment: 4, n: 5, p: 6, l: 7, f: 8 } as const

const argb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`
const font = (more = '', colour = '') =>
  `<font>${more}<sz val="11"/>${colour && `<color rgb="${argb(colour)}"/>`}<name val="Calibri"/></font>`
const fill = (type: string, colour = '') =>
  `<fill><patternFill patternType="${type}">${colour && `<fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/>`}</patternFill></fill>`
const edge = `<color rgb="${argb(paper.edge)}"/>`
const border = (bottom = '<bottom/>') => `<border><left/><right/><top/>${bottom}<diagonal/></border>`
const white = ['left', 'right', 'top', 'bottom'].map(
  (side) => `<${side} style="thin"><color rgb="${argb(paper.paper)}"/></${side}>`,
)
const top = '<alignment horizontal="left" vertical="top"/>'
const text = 'numFmtId="49" quotePrefix="1" applyNumberFormat="1"'

const fonts = [font(), font('<b/>'), ...tones.map((tone) => font('<b/>', ramp[tone].text))]
const fills = [
  fill('none'),
  fill('gray125'),
  fill('solid', paper.ground),
  ...tones.map((tone) => fill('solid', ramp[tone].fill)),
]
const borders = [
  border(),
  border(`<bottom style="thin">${edge}</bottom>`),
  `<border>${white.join('')}<diagonal/></border>`,
]

/**
 * In the order of `looks`: number, text that wraps, heading, day, moment, and the tones of the ratings. Texts have the
 * format “text” (49) and the mark that keeps it so, also when somebody edits the cell.
 */
const formats = [
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${top}</xf>`,
  `<xf ${text} fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  `<xf ${text} fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf>`,
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${top}</xf>`,
  `<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${top}</xf>`,
  ...tones.map(
    (_, index) =>
      `<xf ${text} fontId="${index + 2}" fillId="${index + 3}" borderId="2" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf>`,
  ),
]

const list = (name: string, entries: readonly string[]) =>
  `<${name} count="${entries.length}">${entries.join('')}</${name}>`

export const styles = `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>${list('fonts', fonts)}${list('fills', fills)}${list('borders', borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', formats)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
