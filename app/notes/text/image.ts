import { type Editor, Node } from '@tiptap/core'
import { Plugin, Selection } from '@tiptap/pm/state'
import { pictureRefusal, pictureTypes } from '@/lib/workshop/picture'

/** Where pictures of a text are kept, and who hears of how adding one fares; without a place there are none. */
export type Pictures = { assessmentId: string | undefined; current: ((files: readonly File[]) => void) | undefined }

const idPattern = /^[0-9a-f]{64}$/

/** Kinds of files the picker offers. */
export const pictureKinds = pictureTypes.join(',')

/**
 * A picture in the text. The text holds its id and what it shows in words; an address from outside is never loaded,
 * so that a note can't make every reader's browser call somebody's server.
 */
export function picture(pictures: Pictures): Node {
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
      const known = pictures.assessmentId !== undefined && idPattern.test(id)
      const src = known ? { src: `/api/images/${pictures.assessmentId}/${id}` } : {}
      return ['img', { ...src, 'data-image': id, alt, class: 'notes-image', loading: 'lazy' }]
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          // What carries words beside a picture of them, as office programs do, is pasted as words.
          handlePaste: (_view, { clipboardData }) =>
            !clipboardData?.getData('text/plain') && take(pictures, filesIn(clipboardData)),
          handleDrop(view, event, _slice, moved) {
            const files = filesIn(event.dataTransfer)
            if (moved || files.length === 0) return false
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
            const { state } = view
            if (at) view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(at.pos))))
            return take(pictures, files)
          },
        },
      }),
    ],
  })
}

function filesIn(carried: DataTransfer | null): File[] {
  return [...(carried?.files ?? [])]
}

/** Whoever adds pictures also says why a file is none: the browser would leave the page to open it. */
function take(pictures: Pictures, files: readonly File[]): boolean {
  if (files.length === 0 || !pictures.current) return false
  pictures.current(files)
  return true
}

/** Sends a picture to be kept, and gives its id; rejects with a sentence that says what to do. */
export async function keepPicture(assessmentId: string, file: File): Promise<string> {
  const refusal = pictureRefusal(file)
  if (refusal) throw new Error(refusal)
  const answer = await fetch(`/api/images/${assessmentId}`, {
    method: 'POST',
    headers: { 'content-type': file.type },
    body: file,
  }).catch(() => {
    throw new Error('The server can’t be reached. Add the picture again when you are online.')
  })
  const said: unknown = await answer.json().catch(() => undefined)
  if (answer.ok && isObject(said) && typeof said.id === 'string') return said.id
  throw new Error(
    isObject(said) && typeof said.message === 'string' ? said.message : 'The picture was not kept. Try again.',
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** After what is selected, which may be another picture: that one stays. */
export function insertPicture(editor: Editor, id: string): void {
  editor
    .chain()
    .focus()
    .insertContentAt(editor.state.selection.to, { type: 'image', attrs: { id, alt: '' } })
    .run()
}
