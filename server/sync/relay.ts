import { updateFrames } from './frame.ts'

/**
 * What one commit brings to a room, as the bytes to send. Updates are grouped by sender, so that everyone gets the
 * same buffer and a sender the same without one slice: what others see in a commit nobody had seen before, so no
 * update of one sender builds on another's of the same commit.
 */
export type Flush<Sender> = { count: number; chunksFor(listener: Sender): Buffer[] }

const nothing: Buffer[] = []

export function joinFlush<Sender>(batch: readonly { update: Uint8Array; sender: Sender | undefined }[]): Flush<Sender> {
  const bySender = new Map<Sender | undefined, Uint8Array[]>()
  for (const { update, sender } of batch) {
    const own = bySender.get(sender)
    if (own) own.push(update)
    else bySender.set(sender, [update])
  }
  const parts = [...bySender.values()].map(updateFrames)
  const [first] = parts
  const all = parts.length === 1 && first ? first : Buffer.concat(parts)
  const whole = [all]
  if (parts.length === 1) {
    const [sender] = bySender.keys()
    return { count: batch.length, chunksFor: (listener) => (listener === sender ? nothing : whole) }
  }
  const slices = new Map<Sender | undefined, { from: number; to: number }>()
  let from = 0
  for (const [index, sender] of [...bySender.keys()].entries()) {
    const to = from + (parts[index]?.length ?? 0)
    slices.set(sender, { from, to })
    from = to
  }
  return {
    count: batch.length,
    chunksFor(listener) {
      const own = slices.get(listener)
      if (!own) return whole
      return [all.subarray(0, own.from), all.subarray(own.to)].filter((chunk) => chunk.length > 0)
    },
  }
}
