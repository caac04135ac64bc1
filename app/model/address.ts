/** Where a version of a model is read, edited or traced. */
export function modelAddress({ id, version }: { id: string; version: string }, page = ''): string {
  return `/models/${encodeURIComponent(id)}${page}?version=${encodeURIComponent(version)}`
}
