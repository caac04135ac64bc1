/** From this place on (a Yjs clock), what a client id wrote in a document came by this member. */
export type Author = { clientId: number; from: number; memberId: string; name: string }

/** Who brought what stands at a place of a document; undefined for what the server wrote, or nobody known. */
export function authorAt(authors: readonly Author[], clientId: number, clock: number): Author | undefined {
  let found: Author | undefined
  for (const author of authors) {
    if (author.clientId === clientId && author.from <= clock && author.from >= (found?.from ?? 0)) found = author
  }
  return found
}
