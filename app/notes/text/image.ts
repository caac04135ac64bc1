import { type Editor, Node } from '@tiptap/core'
import { Plugin, Selection } from '@tiptap/pm/state'
import { imageRefusal, imageTypes } from '@/lib/workshop/image'

/** Where images of a text are kept, and who hears of how adding one fares; without a place there are none. */
export type Images = { assessmentId: string | undefined; current: ((files: readonly File[]) => void) | undefined }

const idPattern = /^[0-9a-f]{64}$/

/** Kinds of files the picker offers. */
export const imageKinds = imageTypes.join(',')

/**
 * An image in the text. The text holds its id and what it shows in words; an address from outside is never loaded,
 * so that a note can't make every reader's browser call somebody's server.
 */
export function image(images: Images): Node {
  return Node.create({
    name: 'image',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({
      id: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('data-image') ?? '' },
      alt: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('alt') ?? '' },
    }),
    parseHTML: () => [
      { tag: 'img[data-image]', getAttrs: (element) => idPattern.test(element.dataset.image ?? '') && null },
    ],
    renderHTML: ({ node: { attrs } }) => {
      const [id, alt] = [String(attrs.id), String(attrs.alt)]
      const known = images.assessmentId !== undefined && idPattern.test(id)
      const src = known ? { src: `/api/images/${images.assessmentId}/${id}` } : {}
      return ['img', { ...src, 'data-image': id, alt, class: 'notes-image', loading: 'lazy' }]
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          // What carries words beside an image of them, as office programs do, is pasted as words.
          handlePaste: (_view, { clipboardData }) =>
            !clipboardData?.getData('text/plain') && take(images, filesIn(clipboardData)),
          handleDrop(view, event, _slice, moved) {
            const files = filesIn(event.dataTransfer)
            if (moved || files.length === 0) return false
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
            const { state } = view
            if (at) view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(at.pos))))
            return take(images, files)
          },
        },
      }),
    ],
  })
}

function filesIn(carried: DataTransfer | null): File[] {
  return [...(carried?.files ?? [])]
}

/** Whoever adds images also says why a file is none: the browser would leave the page to open it. */
function take(images: Images, files: readonly File[]): boolean {
  if (files.length === 0 || !images.current) return false
  images.current(files)
  return true
}

/** Sends an image to be kept, and gives its id; rejects with a sentence that says what to do. */
export async function keepImage(assessmentId: string, file: File): Promise<string> {
  const refusal = imageRefusal(file)
  if (refusal) throw new Error(refusal)
  const answer = await fetch(`/api/images/${assessmentId}`, {
    method: 'POST',
    headers: { 'content-type': file.type },
    body: file,
  }).catch(() => {
    throw new Error('The server can’t be reached. Add the image again when you are online.')
  })
  const said: unknown = await answer.json().catch(() => undefined)
  if (answer.ok && isObject(said) && typeof said.id === 'string') return said.id
  throw new Error(
    isObject(said) && typeof said.message === 'string' ? said.message : 'The image was not kept. Try again.',
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** After what is selected, which may be another image: that one stays. */
export function insertImage(editor: Editor, id: string): void {
  editor
    .chain()
    .focus()
    .insertContentAt(editor.state.selection.to, { type: 'image', attrs: { id, alt: '' } })
    .run()
}
