import type { Extensions } from '@tiptap/core'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Placeholder } from '@tiptap/extensions'
import { StarterKit } from '@tiptap/starter-kit'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { safeAddress } from './address'
import { authorsOf, type WriterLayer } from './authors'
import { caretsOf } from './caret'
import { cleaned } from './cleaned'
import { type Images, image } from './image'
import { leaving } from './leaving'
import { type MentionKeys, mention, type NameAsked } from './mention'
import { nesting, type TooDeep } from './nesting'
import { type PassageLayer, passagesOf } from './passages'
import { looksBeforeItActs } from './selection'
import { sharedText } from './shared'
import { undoSteps } from './undo-steps'

export type SharedText = {
  doc: Y.Doc
  awareness: Awareness
  field: string
  placeholder: string
  editable: boolean
  mentionKeys: MentionKeys
  nameAsked: NameAsked
  images: Images
  layer: { current: PassageLayer }
  writers: WriterLayer
  tooDeep: TooDeep
}

/**
 * What a note can hold. History is Yjs' own, which undoes only one's own edits. No trailing paragraph is added by
 * itself: an edit nobody made would be a write, also by those who may only read.
 */
export function extensionsFor(text: SharedText): Extensions {
  const { doc, awareness, field, placeholder, editable, mentionKeys, nameAsked, images, layer, writers, tooDeep } = text
  return [
    cleaned,
    nesting(tooDeep),
    StarterKit.configure({
      undoRedo: false,
      trailingNode: false,
      underline: false,
      // Below those of the page, which end at the second level.
      heading: { levels: [3, 4] },
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: (address: unknown) => typeof address === 'string' && safeAddress(address) !== undefined,
        HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
      },
    }),
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: ({ textContent }) => `Done: ${textContent || 'a task without words'}` },
    }),
    // A table that is wider than the text scrolls in its wrapper.
    Table.configure({ renderWrapper: true }),
    TableRow,
    TableHeader,
    TableCell,
    mention(mentionKeys, nameAsked, { editable }),
    image(images),
    Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
    sharedText(doc, field),
    undoSteps,
    caretsOf(awareness),
    passagesOf(layer),
    authorsOf(writers),
    leaving,
    looksBeforeItActs,
  ]
}
