import { main } from './names.ts'

const font = (more = '') => `<font>${more}<sz val="11"/><name val="Calibri"/></font>`
const fill = (type: string, colour = '') =>
  `<fill><patternFill patternType="${type}">${colour && `<fgColor rgb="${colour}"/><bgColor indexed="64"/>`}</patternFill></fill>`
const border = (bottom = '<bottom/>') => `<border><left/><right/><top/>${bottom}<diagonal/></border>`
const top = '<alignment horizontal="left" vertical="top"/>'
const text = 'numFmtId="49" quotePrefix="1" applyNumberFormat="1"'

/**
 * 0 number · 1 text that wraps · 2 heading · 3 day · 4 moment. Text and heading have the format “text” (49) and the mark
 * that keeps it so, also when somebody edits the cell.
 */
const looks = [
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${top}</xf>`,
  `<xf ${text} fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  `<xf ${text} fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf>`,
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${top}</xf>`,
  `<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${top}</xf>`,
]

export const styles = `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2">${font()}${font('<b/>')}</fonts><fills count="3">${fill('none')}${fill('gray125')}${fill('solid', 'FFF3F4F1')}</fills><borders count="2">${border()}${border('<bottom style="thin"><color rgb="FF7D858B"/></bottom>')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
