import type { Entry } from './writer.ts'
import { runsOf } from './xml/run.ts'

/**
 * The table of contents as a field. Its entries are there already and lead to their headings; only what lays the pages
 * out knows their numbers, so the field asks to be brought up to date when the file is opened.
 */
export function contentsOf(entries: readonly Entry[]): string {
  const listed = entries.filter(({ level }) => level <= 2)
  const begin = `${sign('begin', ' w:dirty="true"')}${instruction(' TOC \\o &quot;1-2&quot; \\h \\z \\u ')}${sign('separate')}`
  const lines = listed.map(({ level, title, bookmark }, index) => {
    return `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/></w:pPr>${index === 0 ? begin : ''}<w:hyperlink w:anchor="${bookmark}" w:history="1">${runsOf([{ text: title }])}</w:hyperlink></w:p>`
  })
  const heading = `<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>${runsOf([{ text: 'Contents' }])}</w:p>`
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${heading}${lines.join('')}<w:p>${sign('end')}</w:p></w:sdtContent></w:sdt>`
}

function sign(type: 'begin' | 'separate' | 'end', more = ''): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`
}

function instruction(text: string): string {
  return `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
}
