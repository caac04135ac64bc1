import type { Sound } from '@/lib/workshop/sound'

/** A note: its pitch in Hz and when it begins, in seconds. */
type Note = readonly [pitch: number, at: number]

/** Short and soft; they differ in shape and not only in pitch: one rises, one is a chord, one repeats, one is single. */
const notes: Record<Sound, readonly Note[]> = {
  open: [
    [392, 0],
    [523, 0.14],
  ],
  reveal: [
    [523, 0],
    [659, 0.05],
    [784, 0.1],
  ],
  'time-up': [
    [440, 0],
    [440, 0.35],
    [440, 0.7],
  ],
  asked: [[659, 0]],
}

/** How long a note rings, in seconds, and how loud it begins, of 1. */
const ring = 0.6
const loudness = 0.12

let context: AudioContext | undefined

/** To be called from a press of a key, a finger or the mouse: browsers let no page sound before one. */
export async function wakeSound(): Promise<void> {
  context ??= new AudioContext()
  if (context.state !== 'running') await context.resume()
}

/** Plays it at once, or not at all: what could only be heard later would tell of the past. */
export function play(sound: Sound): void {
  if (context?.state !== 'running') return
  for (const [pitch, at] of notes[sound]) ringOut(context, pitch, context.currentTime + at)
}

function ringOut(context: AudioContext, pitch: number, from: number): void {
  const tone = new OscillatorNode(context, { frequency: pitch })
  const volume = new GainNode(context, { gain: 0 })
  volume.gain.setValueAtTime(0, from)
  // Neither its beginning nor its end clicks.
  volume.gain.linearRampToValueAtTime(loudness, from + 0.01)
  volume.gain.exponentialRampToValueAtTime(0.0001, from + ring)
  tone.connect(volume).connect(context.destination)
  tone.start(from)
  tone.stop(from + ring)
}
