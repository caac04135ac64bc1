import process from 'node:process'

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // Lets two servers of one checkout keep their builds apart.
  ...(process.env.ASSAY_BUILD ? { distDir: process.env.ASSAY_BUILD } : {}),
}
