import { worksheetOf } from '../../../lib/workshop/document.ts'
import { textOf, worksheetFields } from '../../../lib/workshop/worksheet.ts'
import type { Services } from '../../services.ts'

/** The strengths and weaknesses noted of each process instance, by its id. */
export type Remarks = Readonly<Record<string, { strengths: string; weaknesses: string }>>

/** The remarks as the worksheets of an assessment have them now. */
export async function remarksOf({ db, sync }: Pick<Services, 'db' | 'sync'>, assessmentId: string): Promise<Remarks> {
  const instances = await db.processInstance.findMany({
    where: { scopedProcess: { assessmentId } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const remarks = instances.map(async ({ id: instanceId }) => {
    const noted = await sync.read(worksheetOf({ assessmentId, instanceId }), (doc) => ({
      strengths: textOf(doc, worksheetFields.strengths()),
      weaknesses: textOf(doc, worksheetFields.weaknesses()),
    }))
    return [instanceId, noted] as const
  })
  return Object.fromEntries(await Promise.all(remarks))
}
