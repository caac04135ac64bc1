/** "#16336f" as WordprocessingML has it. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase()
}
