/** For what only the one who asked may see: kept by nobody on the way, found by no search, taken for nothing else. */
export const privateHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
  'Cache-Control': 'private, no-store',
} as const
