import { useSyncExternalStore } from 'react'
import { play, wakeSound } from './play'

/** Whether this device sounds in the room: off until somebody turns it on, and then kept on the device. */
const key = 'assay-sounds'
const listeners = new Set<() => void>()
let kept: boolean | undefined

function soundsOn(): boolean {
  kept ??= read()
  return kept
}

function read(): boolean {
  try {
    return localStorage.getItem(key) === 'on'
  } catch {
    return false
  }
}

/** From the press of a button; what was turned on is heard once. */
export function turnSounds(on: boolean): void {
  kept = on
  if (on) void wakeSound().then(() => play('open'))
  try {
    if (on) localStorage.setItem(key, 'on')
    else localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing still sounds until the page is left.
  }
  for (const listener of listeners) listener()
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

export function useSoundsOn(): boolean {
  return useSyncExternalStore(subscribe, soundsOn, () => false)
}
