/** Words people and spreadsheet programs write for yes and no, in the languages that files come in. */
const yes = new Set('yes y true wahr vrai verdadero vero ja j oui si sí sì sim x 1 ✓ ✔'.split(' '))
const no = new Set(['', ...'no n false falsch faux falso nein non não 0 - –'.split(' ')])

/** Whether a cell says yes; undefined where it says something else. */
export function saysYes(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : undefined
}
