import { ImportedXmlComponent } from 'docx'
import { paper } from '../../../lib/look/paper.ts'
import { hex } from './colour.ts'

const wordMain = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const margins = (side: number) =>
  `<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`
const rule = (side: string, colour: string, size = 4) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${hex(colour)}"/>`
const grid = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => rule(side, paper.paper, 8)).join('')

/** The two every other style rests on; `docx` has no option to say that a style is the one to begin with. */
export function baseStyles(): ImportedXmlComponent[] {
  return [
    style(
      'w:type="paragraph" w:default="1" w:styleId="Normal"',
      '<w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr>',
    ),
    style(
      'w:type="table" w:default="1" w:styleId="TableNormal"',
      `<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>`,
    ),
  ]
}

/** Tables of text with lines between rows; grids with white between their cells; facts without lines. `docx` has none. */
export function tableStyles(): ImportedXmlComponent[] {
  const lines = `<w:tblBorders>${rule('top', paper.edge)}${rule('bottom', paper.edge)}${rule('insideH', paper.line)}</w:tblBorders>`
  return [
    tableStyle('AssayTable', 'Assay Table', `${lines}${margins(70)}`, paper.ground),
    tableStyle('AssayGrid', 'Assay Grid', `<w:tblBorders>${grid}</w:tblBorders>${margins(50)}`, paper.paper),
    style(...namedTable('AssayFacts', 'Assay Facts', margins(70))),
  ]
}

function tableStyle(id: string, name: string, properties: string, head: string): ImportedXmlComponent {
  const [attributes, content] = namedTable(id, name, properties)
  return style(
    attributes,
    `${content}<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="${hex(paper.soft)}"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${hex(head)}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`,
  )
}

function namedTable(id: string, name: string, properties: string): [attributes: string, content: string] {
  return [
    `w:type="table" w:customStyle="1" w:styleId="${id}"`,
    `<w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:tblPr>${properties}</w:tblPr>`,
  ]
}

function style(attributes: string, content: string): ImportedXmlComponent {
  return ImportedXmlComponent.fromXmlString(`<w:style xmlns:w="${wordMain}" ${attributes}>${content}</w:style>`)
}
