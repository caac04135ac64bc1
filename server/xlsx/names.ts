/** The namespace of workbooks and their sheets (ECMA-376). */
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
