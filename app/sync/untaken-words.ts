/**
 * Words that were not taken, kept on this device until whoever wrote them has let them go. A browser that keeps nothing
 * has them as long as the page.
 */
const keyOf = (name: string) => `assay/untaken/${name}`

export function untakenOn(name: string): string {
  try {
    return localStorage.getItem(keyOf(name)) ?? ''
  } catch {
    return ''
  }
}

export function keepUntaken(name: string, words: string): void {
  try {
    if (words === '') localStorage.removeItem(keyOf(name))
    else localStorage.setItem(keyOf(name), words)
  } catch {
    // They are on the page.
  }
}
