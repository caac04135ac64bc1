'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { untilLoaded } from './until-loaded'

/** Code that is fetched when it is first needed, and then kept: a constant beside the component that shows it. */
export type LaterCode<Loaded> = { load: () => Promise<Loaded>; loaded?: Loaded }

type LaterProps<Loaded> = {
  code: LaterCode<Loaded>
  /** What stands in its place until then, on the server too. */
  placeholder?: ReactNode
  children: (loaded: Loaded) => ReactNode
}

/**
 * Shows a part whose code comes when it is first shown, in browsers only; says so where the network is gone, and shows it
 * when it is back. Next's `dynamic` gives the whole page up when a fetch fails.
 */
export function Later<Loaded>({ code, placeholder, children }: LaterProps<Loaded>) {
  const [loaded, setLoaded] = useState(code.loaded)
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    if (loaded !== undefined) return
    let wanted = true
    void untilLoaded(code.load, () => wanted && setMissing(true)).then((module) => {
      code.loaded = module
      if (wanted) setLoaded(module)
    })
    return () => {
      wanted = false
    }
  }, [code, loaded])
  if (loaded !== undefined) return children(loaded)
  return (
    <>
      {placeholder}
      {missing && (
        <p role="status" className="text-sm text-soft">
          This part is not loaded yet. It appears when the network is back.
        </p>
      )}
    </>
  )
}
