import { paper, ramp } from '../../../../lib/look/paper.ts'

export const palette = { ...paper, sunk: paper.ground, rate: paper.rateInk }

export const tones = [ramp.n, ramp.p, ramp.l, ramp.f] as const
