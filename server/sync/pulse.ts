/** Whether a socket still answers its pings. One that is held back can't, and is not given up for that. */
export function createPulse() {
  let answered = true
  return {
    answer(): void {
      answered = true
    },
    /** Time for the next ping: false when the last one was not answered. */
    beat({ isHeldBack }: { isHeldBack: boolean }): boolean {
      if (!answered && !isHeldBack) return false
      answered = false
      return true
    },
  }
}
