/** The word of a list that a column holds. Nothing else is ever written there: what reads another one stops. */
export function storedWord<Word extends string | number>(words: readonly Word[], stored: string | number): Word {
  const word = words.find((known) => known === stored)
  if (word === undefined) throw new Error(`The database holds “${stored}” where one of ${words.join(', ')} belongs.`)
  return word
}
