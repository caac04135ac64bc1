import * as Y from 'yjs'
import { type CastBallot, castBallot } from '../../lib/workshop/ballot.ts'
import type { DocumentRef } from '../../lib/workshop/document.ts'
import type { Role } from '../../lib/workshop/role.ts'
import { proposeDraft, worksheetFields } from '../../lib/workshop/worksheet.ts'
import type { Plan } from '../../server/assessment/plan.ts'
import type { OpenDocument } from './document.ts'
import type { Person, TestServer } from './server.ts'

/** An assessment with a lead, ready to be rated, as the tests play it. */
export type Workshop = {
  assessmentId: string
  lead: Person
  plan: Plan
  /** The items in the order of the agenda. */
  items: Plan['processes'][number]['instances'][number]['items']
  /** Invites and lets in somebody with this role. */
  join(role: Exclude<Role, 'lead'>, name: string): Promise<Member>
  /** Makes a colleague of the lead, who administers, another lead. */
  joinAsLead(name: string): Promise<Member>
  stage: DocumentRef
  /** The worksheet of the first process. */
  worksheet: DocumentRef
}

export type Member = Person & { memberId: string }

type Terms = Partial<Parameters<Person['api']['assessment']['create']['mutate']>[0]>

/** Plans an assessment of incident management up to level 2 (three items), unless told otherwise. */
export async function planWorkshop(
  server: Pick<TestServer, 'guest' | 'colleague'>,
  lead: Person,
  terms: Terms = {},
): Promise<Workshop> {
  const { id: assessmentId } = await lead.api.assessment.create.mutate({
    title: 'Service desk, autumn',
    purpose: 'Find out what to improve first.',
    sponsor: 'Maren Voss',
    unit: 'Service desk Oslo',
    frameworkId: 'iso-33020-2019',
    scaleId: 'nplf',
    decisionRule: 'lead-decides',
    processes: [{ processId: 'RAF.1', targetLevel: 2 }],
    ...terms,
  })
  const plan = await lead.api.assessment.get.query({ assessmentId })
  const instances = plan.processes.flatMap((process) => process.instances)
  const [instance] = instances
  if (!instance) throw new Error('The assessment has no process instance.')
  return {
    assessmentId,
    lead,
    plan,
    items: instances.flatMap(({ items }) => items),
    stage: { kind: 'stage', workshop: assessmentId },
    worksheet: { kind: 'worksheet', workshop: assessmentId, instance: instance.id },
    async join(role, name) {
      const { token } = await lead.api.invitation.create.mutate({ assessmentId, role })
      const person = await server.guest(token, name)
      const { me } = await person.api.assessment.get.query({ assessmentId })
      return { ...person, memberId: me.memberId }
    },
    async joinAsLead(name) {
      const person = await server.colleague(lead, 'lead', name)
      await lead.api.organisation.appointLead.mutate({ assessmentId, userId: person.userId })
      const { me } = await person.api.assessment.get.query({ assessmentId })
      return { ...person, memberId: me.memberId }
    },
  }
}

/** Writes a paragraph into a field of a worksheet and waits until it is stored. */
export async function writeNote(worksheet: OpenDocument, field: string, text: string): Promise<void> {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  worksheet.doc.getXmlFragment(field).push([paragraph])
  await worksheet.saved()
}

/** Proposes a rating in the draft with its rationale, and waits until both are stored. */
export async function draftRecord(
  worksheet: OpenDocument,
  { attributeId, part }: { attributeId: string; part: string },
  rating: string,
): Promise<void> {
  proposeDraft(worksheet.doc, attributeId, rating, part)
  await writeNote(worksheet, worksheetFields.rationale(attributeId, part), 'Because of what was seen.')
}

/** Casts a ballot as the page of a member does, and waits until it is stored. */
export async function cast(
  { open, memberId }: Member,
  { assessmentId }: Workshop,
  { itemId, round = 1, ...ballot }: CastBallot & { itemId: string; round?: number },
): Promise<void> {
  const document = await open({ kind: 'ballot', workshop: assessmentId, member: memberId })
  castBallot(document.doc, itemId, round, ballot)
  await document.saved()
  await document.close()
}

/** The first item on the agenda. */
export function firstItem({ items: [item] }: Workshop): Workshop['items'][number] {
  if (!item) throw new Error('The assessment has nothing to rate.')
  return item
}
