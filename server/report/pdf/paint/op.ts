import type { Face } from '../font/fonts.ts'

/** What is drawn, in points from the top left of whatever it belongs to. */
export type Op = TextOp | RectOp | PathOp | ImageOp | LinkOp

/** A text of one face on one line; `y` is its baseline. */
export type TextOp = { kind: 'text'; x: number; y: number; face: Face; size: number; colour: string; text: string }
export type RectOp = { kind: 'rect'; x: number; y: number; width: number; height: number } & Look
/** An outline as SVG writes it. */
export type PathOp = { kind: 'path'; x: number; y: number; path: string } & Look
/** A PNG or JPEG picture, as large as it can be in this room. */
export type ImageOp = { kind: 'image'; x: number; y: number; width: number; height: number; bytes: Uint8Array }
/** A place that leads to an anchor of the document. */
export type LinkOp = { kind: 'link'; x: number; y: number; width: number; height: number; to: string; says: string }

type Look = { fill?: string; stroke?: string; lineWidth?: number; dash?: number }

/** The same further right and down. */
export function moved(ops: readonly Op[], dx: number, dy: number): Op[] {
  return ops.map((op) => ({ ...op, x: op.x + dx, y: op.y + dy }))
}
