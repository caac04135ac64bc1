import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { frameworks } from '../../lib/measurement/frameworks.ts'
import { validateModel } from '../../lib/model/validate.ts'
import { mayInOrganisation } from '../../lib/organisation/right.ts'
import { recordEvent } from '../audit/event.ts'
import { modelProcedure, router, userProcedure } from '../procedure/trpc.ts'
import { memberProcedure } from '../team/procedure.ts'
import { keepDraft, publishDraft, removeModel, saveDraft } from './draft.ts'
import { largestFile, modelFile, modelFormats, templateFile } from './file.ts'
import { modelsOf } from './list.ts'
import { previewOf, readingInSteps } from './preview.ts'
import { readableModel } from './readable.ts'
import { readinessOf } from './readiness.ts'
import { readInThread } from './reading/read-in-thread.ts'

const id = z.string().max(60)
const version = z.string().max(40)
const modelVersion = z.object({ id, version })
const modelRef = z.object({
  id,
  /** Left out: the newest version. */
  version: version.optional(),
})
const file = z.object({
  name: z.string().max(260),
  base64: z.string().max(Math.ceil(largestFile / 3) * 4 + 4, 'The file is larger than 1 MB.'),
})
const format = z.enum(modelFormats)

const bytesOf = ({ name, base64 }: z.infer<typeof file>) => ({ name, bytes: Buffer.from(base64, 'base64') })

export const modelRouter = router({
  /** The models the caller may plan with or work on. */
  list: userProcedure.query(({ ctx: { services, user } }) => modelsOf(services.db, user)),

  get: userProcedure
    .input(modelRef)
    .query(async ({ ctx: { services, user }, input }) => (await readableModel(services.db, user, input)).model),

  /** A model with its state here, what is wrong with it, and what the caller may do. */
  view: userProcedure.input(modelRef).query(async ({ ctx: { services, user }, input }) => {
    const view = await readableModel(services.db, user, input)
    const { model, state, shipped } = view
    return {
      ...view,
      findings: validateModel(model, frameworks),
      mayCopy: mayInOrganisation(user, 'keep-models'),
      mayEdit: mayInOrganisation(user, 'keep-models') && !shipped && state === 'draft',
      mayRemove: mayInOrganisation(user, 'keep-models') && !shipped,
    }
  }),

  /** The model as a file; what is exported is read again word for word. */
  export: userProcedure
    .input(modelRef.extend({ format }))
    .query(async ({ ctx: { services, user }, input: { format, ...ref } }) =>
      modelFile((await readableModel(services.db, user, ref)).model, format),
    ),

  template: userProcedure.input(z.object({ format })).query(({ input }) => templateFile(input.format)),

  /** What a file would bring in, and every problem with it; nothing is stored. */
  preview: modelProcedure
    .input(file)
    .mutation(async ({ ctx: { services, user }, input, signal }) =>
      previewOf(services.db, user, await readInThread(bytesOf(input), { signal })),
    ),

  /** The same, told step by step while it is read. Whoever goes away or cancels stops it. */
  read: modelProcedure
    .input(file)
    .mutation(({ ctx: { services, user }, input, signal }) =>
      readingInSteps(services.db, user, bytesOf(input), signal),
    ),

  /** Keeps what a file says as a draft. It is read anew: what was previewed elsewhere counts for nothing. */
  import: modelProcedure
    .input(file.extend({ replace: z.boolean().default(false) }))
    .mutation(async ({ ctx: { services, user }, input, signal }) => {
      const { model, problems } = await readInThread(bytesOf(input), { signal })
      if (!model) throw new DomainError('invalid', problems[0]?.message ?? `${input.name} holds no process model.`)
      const { id, version } = model
      await services.db.$transaction(async (tx) => {
        await keepDraft(tx, user, model, input)
        const detail = { id, version, file: input.name }
        await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'model.imported', detail })
      })
      return { id, version }
    }),

  /** Begins a draft with the text of another model or version. */
  copy: modelProcedure
    .input(z.object({ from: modelVersion, to: modelVersion.extend({ name: z.string().trim().min(1).max(200) }) }))
    .mutation(async ({ ctx: { services, user }, input: { from, to } }) => {
      const { model } = await readableModel(services.db, user, from)
      const copy = { ...model, ...to }
      await services.db.$transaction(async (tx) => {
        const wrong = validateModel(copy).find(({ rule }) => rule === 'model-id-form' || rule === 'version-form')
        if (wrong) throw new DomainError('invalid', wrong.message)
        await keepDraft(tx, user, copy, { replace: false })
        await recordEvent(tx, {
          assessmentId: null,
          actorId: user.id,
          action: 'model.copied',
          detail: { from, to: { id: to.id, version: to.version } },
        })
      })
    }),

  save: modelProcedure
    .input(modelVersion.extend({ revision: z.int(), model: z.unknown() }))
    .mutation(({ ctx: { services, user }, input: { model, ...draft } }) =>
      services.db.$transaction((tx) => saveDraft(tx, user, draft, model)),
    ),

  publish: modelProcedure.input(modelVersion).mutation(async ({ ctx: { services, user }, input }) => {
    await services.db.$transaction(async (tx) => {
      await publishDraft(tx, user.organisationId, input)
      await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'model.published', detail: input })
    })
  }),

  remove: modelProcedure.input(modelVersion).mutation(async ({ ctx: { services, user }, input }) => {
    await services.db.$transaction(async (tx) => {
      await removeModel(tx, user.organisationId, input)
      await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'model.removed', detail: input })
    })
  }),

  /** Readiness by clause: an indication by the recorded results, and no verdict. */
  readiness: memberProcedure
    .meta({ shows: ['plan', 'results'] })
    .query(({ ctx: { services, member } }) => readinessOf(services.db, member.assessmentId)),
})
