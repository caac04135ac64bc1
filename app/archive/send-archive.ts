import { z } from 'zod'

const importedSchema = z.object({
  id: z.string(),
  title: z.string(),
  copy: z.boolean(),
  openItems: z.number(),
  people: z.array(z.string()),
})

export type ImportedArchive = z.infer<typeof importedSchema>

const refusedSchema = z.object({ message: z.string() })

/** Sends the file of an archive; throws the sentence it was refused with. */
export async function sendArchive(file: File): Promise<ImportedArchive> {
  const answer = await fetch('/api/archives', { method: 'POST', body: file }).catch(() => {
    throw new Error('The file did not get to the server. Check the network and try again.')
  })
  const said: unknown = await answer.json().catch(() => undefined)
  const imported = importedSchema.safeParse(said)
  if (answer.ok && imported.success) return imported.data
  const refused = refusedSchema.safeParse(said)
  throw new Error(
    refused.success ? refused.data.message : 'Something went wrong on the server. Nothing was imported; try again.',
  )
}
