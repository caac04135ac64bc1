/**
 * The page of this site that an address from outside names, as path, query and fragment; the first page where it names
 * anything else. Read as a browser reads it, which drops tabs and line ends, and takes a backslash for a slash.
 */
export function ownPage(asked: string | null | undefined, origin: string): string {
  if (!asked?.startsWith('/')) return '/'
  try {
    const { origin: home } = new URL(origin)
    const url = new URL(asked, home)
    const page = url.pathname + url.search + url.hash
    // What is left of "/.//elsewhere.example" begins with two slashes, and would lead there.
    const stays = url.origin === home && url.username === '' && new URL(page, home).origin === home
    return stays ? page : '/'
  } catch {
    return '/'
  }
}
