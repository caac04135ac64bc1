import type { ProcessResult } from '@/app/results/use-results'
import type { Place } from '@/lib/improvement/finding'

/** The gap that an address names; undefined where it names none of these processes. */
export function placeInAddress(closes: string | undefined, processes: readonly ProcessResult[]): Place | undefined {
  const [processId, attributeId] = closes?.split(' ') ?? []
  const process = processes.find((known) => known.processId === processId)
  const attribute = process?.attributes.find((known) => known.attributeId === attributeId)
  return process && attribute && { processId: process.processId, attributeId: attribute.attributeId }
}

export const placeKey = ({ processId, attributeId }: Place) => `${processId} ${attributeId}`

/** "RAF.1, PA 2.1 Performance management". */
export function placeInWords(processes: readonly ProcessResult[], { processId, attributeId }: Place): string {
  const process = processes.find((known) => known.processId === processId)
  const name = process?.attributes.find((attribute) => attribute.attributeId === attributeId)?.name
  return [`${processId},`, attributeId.replace('.', ' '), ...(name ? [name] : [])].join(' ')
}
