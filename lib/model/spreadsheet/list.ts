/**
 * Several values in one cell, separated by semicolons: "8.5.1; 8.5.2". A value that a separator or a quotation mark is
 * part of stands in quotation marks, doubled inside, so that what was written is read again.
 */
export function joinList(values: readonly string[]): string {
  return values
    .map((value) => (value === '' || /[;,\n"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join('; ')
}

/** The values of a cell; commas and line breaks separate them too, as people write lists. */
export function splitList(cell: string): string[] {
  const values: string[] = []
  for (const [, quoted, plain = ''] of cell.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*|([^;,\n]*))(?:[;,\n]|$)/g)) {
    if (quoted !== undefined) values.push(quoted.replaceAll('""', '"'))
    else if (plain.trim() !== '') values.push(plain.trim())
  }
  return values
}
