'use client'

import { useEffect, useState } from 'react'

type Verdict = 'checking' | 'matches' | 'differs' | 'unchecked'

const words: Record<Verdict, string> = {
  checking: 'Checking the hash …',
  matches: 'unaltered, checked in this browser',
  differs: 'altered: this is not what was kept. Tell whoever runs this server.',
  unchecked: 'not checked, since this page was not loaded over HTTPS',
}

/** The hash that is stored with a version, and whether its state still has it. */
export function HashCheck({ bytes, sha256 }: { bytes: Uint8Array<ArrayBuffer>; sha256: string }) {
  const [verdict, setVerdict] = useState<Verdict>('checking')

  useEffect(() => {
    // Browsers compute hashes only on pages they trust to be untampered with.
    if (!globalThis.crypto?.subtle) return setVerdict('unchecked')
    let wanted = true
    void crypto.subtle.digest('SHA-256', bytes).then((digest) => {
      const found = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
      if (wanted) setVerdict(found === sha256 ? 'matches' : 'differs')
    })
    return () => {
      wanted = false
    }
  }, [bytes, sha256])

  return (
    <p className={verdict === 'differs' ? 'mt-1 text-sm font-semibold text-danger' : 'mt-1 text-sm text-soft'}>
      SHA-256 <span className="font-mono break-all">{sha256.slice(0, 16)}…</span>, {words[verdict]}
    </p>
  )
}
