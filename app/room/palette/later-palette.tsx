'use client'

import { useEffect, useState } from 'react'
import type { Palette, PaletteProps } from './palette'

/** When it is loaded without being asked for, in ms after the room is there. */
const quietMoment = 2000

/**
 * The palette, whose code is not among what the room begins with. It comes before anybody asks for it: without network
 * it could not come any more. Asked for in vain it closes again; so it does by Escape, there or not.
 */
export function LaterPalette(props: PaletteProps) {
  const { open, onClose } = props
  const [Loaded, setLoaded] = useState<typeof Palette>()
  useEffect(() => {
    if (Loaded) return
    const load = async () => {
      try {
        const { Palette } = await import('./palette')
        setLoaded(() => Palette)
      } catch {
        if (open) onClose()
      }
    }
    const timeout = setTimeout(load, open ? 0 : quietMoment)
    return () => clearTimeout(timeout)
  }, [Loaded, open, onClose])
  useEffect(() => {
    if (!open || Loaded) return
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [Loaded, open, onClose])
  return Loaded && open ? <Loaded {...props} /> : null
}
