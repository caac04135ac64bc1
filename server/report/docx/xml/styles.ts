import { palette } from '../../pdf/paint/palette.ts'
import { declaration } from './escape.ts'
import { hex } from './run.ts'

export const wordMain = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Faces that are on nearly every machine, since a file that is edited on can't carry its own. */
const fonts = (face: string) => `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:cs="Arial"/>`
const serif = fonts('Georgia')
const sans = fonts('Calibri')

type ParagraphStyle = {
  id: string
  name: string
  based?: string
  next?: string
  paragraph?: string
  run?: string
  /** Offered to whoever edits. */
  quick?: boolean
}

/** The styles of the file: whoever goes on with it changes the look here, not by hand in a thousand places. */
export function stylesOf(accent: string | null): string {
  const ink = hex(accent ?? palette.ink)
  const heading = (level: number, size: number, before: number, after: number, face = serif): ParagraphStyle => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    based: 'Normal',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${level === 1 ? '<w:pageBreakBefore/>' : ''}<w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="${level - 1}"/>`,
    run: `${face}${level > 2 ? '<w:b/><w:bCs/>' : ''}<w:color w:val="${ink}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    quick: true,
  })
  const toc = (level: number): ParagraphStyle => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    based: 'Normal',
    next: 'Normal',
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth}"/></w:tabs><w:spacing w:before="${level === 1 ? 100 : 0}" w:after="20"/><w:ind w:left="${(level - 1) * 280}" w:right="600"/>`,
    run: level === 1 ? '<w:b/><w:bCs/>' : '',
  })
  const styles: ParagraphStyle[] = [
    {
      id: 'Title',
      name: 'Title',
      based: 'Normal',
      next: 'Subtitle',
      paragraph: '<w:keepNext/><w:spacing w:before="60" w:after="160" w:line="240" w:lineRule="auto"/>',
      run: `${serif}<w:color w:val="${ink}"/><w:sz w:val="60"/><w:szCs w:val="60"/>`,
      quick: true,
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      based: 'Normal',
      next: 'Normal',
      paragraph: '<w:spacing w:after="480"/>',
      run: '<w:sz w:val="26"/><w:szCs w:val="26"/>',
      quick: true,
    },
    {
      id: 'Kicker',
      name: 'Kicker',
      based: 'Normal',
      next: 'Title',
      paragraph: `<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="48" w:space="10" w:color="${hex(accent ?? palette.accent)}"/></w:pBdr><w:spacing w:before="1800" w:after="60"/><w:ind w:right="6400"/>`,
      run: '<w:sz w:val="24"/><w:szCs w:val="24"/>',
    },
    heading(1, 40, 0, 240),
    heading(2, 28, 400, 100),
    heading(3, 22, 300, 80, sans),
    heading(4, 20, 240, 60, sans),
    {
      id: 'Caption',
      name: 'caption',
      based: 'Normal',
      next: 'Normal',
      paragraph: '<w:keepNext/><w:spacing w:before="200" w:after="80"/>',
      run: `<w:color w:val="${hex(palette.soft)}"/><w:sz w:val="17"/><w:szCs w:val="17"/>`,
      quick: true,
    },
    {
      id: 'TableText',
      name: 'Table Text',
      based: 'Normal',
      paragraph: '<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>',
      run: '<w:sz w:val="17"/><w:szCs w:val="17"/>',
      quick: true,
    },
    {
      id: 'Small',
      name: 'Small',
      based: 'Normal',
      paragraph: '<w:spacing w:after="80"/>',
      run: `<w:color w:val="${hex(palette.soft)}"/><w:sz w:val="17"/><w:szCs w:val="17"/>`,
      quick: true,
    },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      based: 'Normal',
      paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/><w:contextualSpacing/>',
      quick: true,
    },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      based: 'Normal',
      next: 'Normal',
      paragraph: '<w:keepNext/><w:pageBreakBefore/><w:spacing w:after="240"/>',
      run: `${serif}<w:color w:val="${ink}"/><w:sz w:val="40"/><w:szCs w:val="40"/>`,
    },
    toc(1),
    toc(2),
    { id: 'Header', name: 'header', based: 'Normal', paragraph: headline('bottom'), run: smallSoft },
    { id: 'Footer', name: 'footer', based: 'Normal', paragraph: headline('top'), run: smallSoft },
  ]
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${sans}<w:color w:val="${hex(palette.ink)}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>'
  return `${declaration}<w:styles xmlns:w="${wordMain}">${defaults}${normal}${styles.map(styleOf).join('')}${characterStyles}${tableStyles}</w:styles>`
}

/** Width of the text in twentieths of a point: A4 less its margins. */
export const textWidth = 9638

const smallSoft = `<w:color w:val="${hex(palette.soft)}"/><w:sz w:val="16"/><w:szCs w:val="16"/>`

function headline(side: 'top' | 'bottom'): string {
  return `<w:pBdr><w:${side} w:val="single" w:sz="4" w:space="4" w:color="${hex(palette.line)}"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`
}

function styleOf({ id, name, based, next, paragraph, run, quick = false }: ParagraphStyle): string {
  const own = /^(?:Kicker|TableText|Small)$/.test(id) ? ' w:customStyle="1"' : ''
  return `<w:style w:type="paragraph"${own} w:styleId="${id}"><w:name w:val="${name}"/>${based ? `<w:basedOn w:val="${based}"/>` : ''}${next ? `<w:next w:val="${next}"/>` : ''}${quick ? '<w:qFormat/>' : ''}${paragraph ? `<w:pPr>${paragraph}</w:pPr>` : ''}${run ? `<w:rPr>${run}</w:rPr>` : ''}</w:style>`
}

const characterStyles = `<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Headline"><w:name w:val="Headline"/><w:qFormat/><w:rPr>${serif}<w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Soft"><w:name w:val="Soft"/><w:qFormat/><w:rPr><w:color w:val="${hex(palette.soft)}"/></w:rPr></w:style>`

const margins = (side: number) =>
  `<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`
const rule = (side: string, colour: string, size = 4) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${hex(colour)}"/>`

/** Tables of text with lines between rows; figures with white between their cells; facts without lines. */
const tableStyles = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
  tableStyle(
    'AssayTable',
    'Assay Table',
    `<w:tblBorders>${rule('top', palette.edge)}${rule('bottom', palette.edge)}${rule('insideH', palette.line)}</w:tblBorders>${margins(70)}`,
    palette.sunk,
  ),
  tableStyle(
    'AssayFigure',
    'Assay Figure',
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => rule(side, palette.paper, 8)).join('')}</w:tblBorders>${margins(50)}`,
    palette.paper,
  ),
  tableStyle('AssayFacts', 'Assay Facts', margins(70), palette.paper),
].join('')

function tableStyle(id: string, name: string, properties: string, head: string): string {
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:tblPr>${properties}</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="${hex(palette.soft)}"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${hex(head)}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>`
}
