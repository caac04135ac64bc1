import type { Issue } from '../../../lib/report/issue.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { declaration, escaped } from './xml/escape.ts'
import { runsOf } from './xml/run.ts'
import { wordMain } from './xml/styles.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const core = `${packages}/relationships/metadata/core-properties`
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const spaces = `xmlns:w="${wordMain}" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`

const parts = {
  document: 'document.main',
  styles: 'styles',
  numbering: 'numbering',
  settings: 'settings',
  header: 'header',
  footer: 'footer',
}

export const contentTypes = `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>${Object.entries(
  parts,
)
  .map(([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${kind}+xml"/>`)
  .join(
    '',
  )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

type Relationship = { id: string; type: string; target: string }

export const packageParts: Relationship[] = [
  { id: 'document', type: 'officeDocument', target: 'word/document.xml' },
  { id: 'core', type: core, target: 'docProps/core.xml' },
]

export function relationships(all: readonly Relationship[]): string {
  const lines = all.map(({ id, type, target }) => {
    const kind = type.includes(':') ? type : `${office}/${type}`
    return `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`
  })
  return `${declaration}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`
}

/** Title, author and language, as file managers and readers aloud show and use them. */
export function coreProperties({ assessment }: AssessmentReport, issue: Issue, moment: string): string {
  const { title, unit, organisation } = assessment
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment.slice(0, 19)}Z</dcterms:${name}>`
  const keywords = issue ? `version ${issue.version}, SHA-256 ${issue.sha256}` : 'draft'
  return `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(`Assessment report of ${unit}, ${organisation}`)}</dc:subject><dc:creator>${escaped(organisation)}</dc:creator><cp:keywords>${keywords}</cp:keywords>${when('created')}${when('modified')}<dc:language>en-GB</dc:language></cp:coreProperties>`
}

/** A4 with margins of 20 mm; the first page has neither header nor footer. */
export function documentOf(body: string): string {
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1304" w:left="1134" w:header="680" w:footer="624" w:gutter="0"/><w:titlePg/></w:sectPr>'
  return `${declaration}<w:document ${spaces}><w:body>${body}${section}</w:body></w:document>`
}

export function headerOf(title: string, organisation: string): string {
  return `${declaration}<w:hdr ${spaces}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${runsOf([{ text: title }])}<w:r><w:tab/></w:r>${runsOf([{ text: organisation }])}</w:p></w:hdr>`
}

export function footerOf(state: string): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  const page = `${runsOf([{ text: 'Page ' }])}${field('PAGE')}${runsOf([{ text: ' of ' }])}${field('NUMPAGES')}`
  return `${declaration}<w:ftr ${spaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${runsOf([{ text: `Assessment report, ${state.toLowerCase()}` }])}<w:r><w:tab/></w:r>${page}</w:p></w:ftr>`
}

/** Lists begin with a dash. */
export const numbering = `${declaration}<w:numbering xmlns:w="${wordMain}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="280" w:hanging="280"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

/** As Word 2013 and later lay out; without it the file would open in a mode for older ones. */
export const settings = `${declaration}<w:settings xmlns:w="${wordMain}"><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>`
