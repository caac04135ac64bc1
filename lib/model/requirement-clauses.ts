/**
 * The clauses of a requirements document that state requirements, those that are not divided further, by the document's
 * identifier. Clause numbers are facts; with them a model can be told which of them it answers nowhere.
 */
const documents: Readonly<Record<string, readonly string[]>> = {
  'iso-20000-1-2018': [
    ...['4.1', '4.2', '4.3', '4.4'],
    ...['5.1', '5.2.1', '5.2.2', '5.3'],
    ...['6.1.1', '6.1.2', '6.1.3', '6.2.1', '6.2.2', '6.3'],
    ...['7.1', '7.2', '7.3', '7.4', '7.5.1', '7.5.2', '7.5.3', '7.5.4', '7.6'],
    ...['8.1', '8.2.1', '8.2.2', '8.2.3.1', '8.2.3.2', '8.2.4', '8.2.5', '8.2.6'],
    ...['8.3.1', '8.3.2', '8.3.3', '8.3.4.1', '8.3.4.2', '8.4.1', '8.4.2', '8.4.3'],
    ...['8.5.1.1', '8.5.1.2', '8.5.1.3', '8.5.2.1', '8.5.2.2', '8.5.2.3', '8.5.3'],
    ...['8.6.1', '8.6.2', '8.6.3', '8.7.1', '8.7.2', '8.7.3.1', '8.7.3.2', '8.7.3.3'],
    ...['9.1', '9.2.1', '9.2.2', '9.3', '9.4', '10.1.1', '10.1.2', '10.2'],
  ],
}

/** Every clause of the document that can be answered; none where its clauses are not known here. */
export function clausesOfDocument(id: string | undefined): readonly string[] {
  return (id !== undefined && Object.hasOwn(documents, id) && documents[id]) || []
}
