/** An update that is applied; `count` is the number of the sender's message that is acknowledged with it, 0 for none. */
export type Edit<Sender> = { update: Uint8Array; sender: Sender | undefined; count: number }

/** What is applied to a document and not stored yet, in its order, and which messages are acknowledged with it. */
export function createQueue<Sender>() {
  let waiting: Edit<Sender>[] = []
  let taken: Edit<Sender>[] = []
  /** The newest of each sender that is not stored yet. */
  const newest = new Map<Sender, Edit<Sender>>()

  return {
    /** Without a sender it is the server's own. */
    add(update: Uint8Array, sender?: Sender): void {
      const edit: Edit<Sender> = { update, sender, count: 0 }
      waiting.push(edit)
      if (sender !== undefined) newest.set(sender, edit)
    },
    /** Acknowledges the first `count` messages once all of this sender is stored; false when all of it is already. */
    acknowledgeLater(sender: Sender, count: number): boolean {
      const last = newest.get(sender)
      if (last) last.count = count
      return last !== undefined
    },
    /** Hands over what was added since the last call; it stays unstored until it is settled. */
    take(): Uint8Array[] {
      taken = waiting
      waiting = []
      return taken.map(({ update }) => update)
    },
    /** What was taken last is stored. */
    settle(): Edit<Sender>[] {
      const stored = taken
      taken = []
      for (const edit of stored) {
        if (edit.sender !== undefined && newest.get(edit.sender) === edit) newest.delete(edit.sender)
      }
      return stored
    },
    taken: (): readonly Edit<Sender>[] => taken,
    updates: (): Uint8Array[] => [...taken, ...waiting].map(({ update }) => update),
    isEmpty: () => waiting.length === 0 && taken.length === 0,
  }
}

/** How many messages of each sender are stored with these edits. */
export function countsOf<Sender>(stored: readonly Edit<Sender>[]): Map<Sender, number> {
  const counts = new Map<Sender, number>()
  for (const { sender, count } of stored) if (sender !== undefined && count > 0) counts.set(sender, count)
  return counts
}
