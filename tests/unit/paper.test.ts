import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { paper, ramp } from '../../lib/look/paper.ts'

const css = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8')

/** A colour of the pages in light. */
function token(name: string): string | undefined {
  return new RegExp(`--${name}: (?:light-dark\\()?(#[0-9a-f]{6})[,;]`).exec(css)?.[1]
}

describe('the colours on paper are the light ones of the pages', () => {
  it.each(Object.entries(paper))('%s', (name, colour) => {
    expect(colour).toBe(token(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)))
  })

  it.each(Object.entries(ramp))('step %s of the ratings and the letters on it', (step, { fill, text }) => {
    expect({ fill, text }).toEqual({ fill: token(`rate-${step}`), text: token(`on-rate-${step}`) })
  })
})
