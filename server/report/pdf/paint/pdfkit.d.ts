/** What pdfkit 0.20 takes and its published types, of an earlier version, do not know. */
declare namespace PDFKit.Mixins {
  interface PDFAttachmentOptions {
    relationship?: 'Data'
  }
  interface PDFFont {
    registerFont(name: string, font: import('fontkit').Font): this
  }
  interface StructureElementOptions {
    scope?: 'Row' | 'Column'
  }
  interface PDFAnnotation {
    goTo(x: number, y: number, w: number, h: number, name: string, options: LinkedAnnotation): this
  }
  interface LinkedAnnotation {
    structParent: PDFKit.PDFStructureElement
    // biome-ignore lint/complexity/noBannedTypes: pdfkit tells texts from names by this type.
    Contents: String
  }
}

declare namespace PDFKit {
  interface PDFOutline {
    addItem(title: string, options: { top: number; left: number }): PDFOutline
  }
}
