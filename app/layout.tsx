import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import '@fontsource-variable/atkinson-hyperlegible-next'
import './globals.css'
import { themeScript } from './ui/theme'

export const metadata: Metadata = {
  description: 'Live process-assessment workshops: shared evidence, secret ballots, agreed ratings, capability levels.',
  icons: { icon: '/icon.svg' },
  referrer: 'same-origin',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f3f4f1' },
    { media: '(prefers-color-scheme: dark)', color: '#121518' },
  ],
}

// zod would try whether it may make code from text, which the policy of the page refuses and browsers report.
const withoutEval = 'self.__zod_globalConfig={jitless:true};'
const inHead = { __html: withoutEval + themeScript }

/** Rendered for each request: what stands in the page bears a nonce that is new each time. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    // The theme is set before the first paint, so the server's markup does not know it.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, which has to run before the first paint. */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={inHead} />
      </head>
      <body>{children}</body>
    </html>
  )
}
