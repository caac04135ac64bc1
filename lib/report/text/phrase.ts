/** A sentence that may begin with a term in bold; renderers decide what bold is. */
export type Phrase = { term?: string; says: string }
