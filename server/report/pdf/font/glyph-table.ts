/** Writes the outlines of a font one after the other, and remembers where each begins. */
export class GlyphTable {
  #bytes = new Uint8Array(1 << 16)
  #length = 0
  readonly #offsets = [0]

  put8(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.#length++] = value
  }

  put16(value: number): void {
    this.put8((value >> 8) & 0xff)
    this.put8(value & 0xff)
  }

  append(bytes: Iterable<number>): void {
    for (const byte of bytes) this.put8(byte)
  }

  /** What was written since the last end is one glyph. */
  endGlyph(): void {
    while (this.#length % 4) this.put8(0)
    this.#offsets.push(this.#length)
  }

  /** The outlines, and the places where they begin as long numbers. */
  tables(): { glyf: Uint8Array; loca: Uint8Array } {
    const loca = new Uint8Array(this.#offsets.length * 4)
    const view = new DataView(loca.buffer)
    this.#offsets.forEach((offset, index) => {
      view.setUint32(index * 4, offset)
    })
    return { glyf: this.#bytes.slice(0, this.#length), loca }
  }
}
