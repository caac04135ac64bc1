/** PDF/UA-1 for reading, also by ear; PDF/A-3a for archives. Typst writes a file after one or the other. */
export const pdfStandards = ['ua-1', 'a-3a'] as const
export type PdfStandard = (typeof pdfStandards)[number]

/** The one a query asks for, or the usual one; undefined for one that there is not. */
export function pdfStandardOf(asked: string | null): PdfStandard | undefined {
  return asked === null ? 'ua-1' : pdfStandards.find((standard) => standard === asked)
}
