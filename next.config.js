/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // The headers of pages are those of every answer: server/http/headers.ts.
  // Pictures are shown as they are: a server that fetches and converts what an address names is one more way in.
  images: { unoptimized: true },
}
