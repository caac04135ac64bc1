/** Writes the outlines of a font one after the other, and remembers where each begins. */
export class GlyphTable {
  readonly #bytes: number[] = []
  readonly #offsets = [0]

  put16(value: number): void {
    this.#bytes.push((value >> 8) & 0xff, value & 0xff)
  }

  put8(value: number): void {
    this.#bytes.push(value)
  }

  append(bytes: Iterable<number>): void {
    for (const byte of bytes) this.#bytes.push(byte)
  }

  /** What was written since the last end is one glyph. */
  endGlyph(): void {
    while (this.#bytes.length % 4) this.#bytes.push(0)
    this.#offsets.push(this.#bytes.length)
  }

  /** The outlines, and the places where they begin as long numbers. */
  tables(): { glyf: Uint8Array; loca: Uint8Array } {
    const loca = new Uint8Array(this.#offsets.length * 4)
    const view = new DataView(loca.buffer)
    this.#offsets.forEach((offset, index) => {
      view.setUint32(index * 4, offset)
    })
    return { glyf: Uint8Array.from(this.#bytes), loca }
  }
}
