import type { Services } from '../services.ts'

/** Builds the demo anew and returns the new assessment; its stage and documents stand when this resolves. */
export async function resetDemo(_services: Services): Promise<{ assessmentId: string }> {
  throw new Error('The demo is not seeded yet.')
}
