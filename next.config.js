const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
]

// Whoever has such a link can use it: no search engine may list it.
const unlisted = [{ key: 'X-Robots-Tag', value: 'noindex, nofollow' }]

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/shared/:token', headers: unlisted },
    { source: '/join/:token', headers: unlisted },
  ],
}
