import PDFDocument from 'pdfkit'

export type Particulars = { title: string; author: string; subject: string; keywords: string; created: Date }

/** The PDF file itself, tagged, in one language, with its title shown and described after PDF/UA. */
export function newDocument(particulars: Particulars, size: [number, number]): PDFKit.PDFDocument {
  const { title, author, subject, keywords, created } = particulars
  return new TitledDocument({
    size,
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    autoFirstPage: false,
    // No font that is not embedded.
    font: '',
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Keywords: keywords,
      Creator: 'Assay',
      Producer: 'Assay',
      CreationDate: created,
      ModDate: created,
    },
  })
}

/** pdfkit writes the particulars into XML as they are; a title with an & in it would break that. */
class TitledDocument extends PDFDocument {
  /** Called by pdfkit at the end. */
  _addInfo(): void {
    const { Title = '', Author = '', Subject = '', Keywords = '', CreationDate = new Date(0) } = this.info
    const created = `${CreationDate.toISOString().slice(0, 19)}Z`
    const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`
    this.appendXML(
      `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>${created}</xmp:CreateDate><xmp:ModifyDate>${created}</xmp:ModifyDate><xmp:CreatorTool>Assay</xmp:CreatorTool>
<dc:title>${alternative(Title)}</dc:title><dc:description>${alternative(Subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${escaped(Author)}</rdf:li></rdf:Seq></dc:creator>
<pdf:Producer>Assay</pdf:Producer><pdf:Keywords>${escaped(Keywords)}</pdf:Keywords>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`,
    )
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
