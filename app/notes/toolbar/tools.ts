import type { Editor } from '@tiptap/core'
import type { Drawn } from '../icons'
import { textInPlace } from '../text/in-place'

/** One act on the text. `keys` as they are pressed, with Mod for Ctrl or ⌘. */
export type Tool = {
  name: string
  drawn: Drawn
  keys?: string
  /** Whether it holds where the caret is; a tool without it is an act and no state. */
  on?: (editor: Editor) => boolean
  can: (editor: Editor) => boolean
  act: (editor: Editor) => void
  /** Also shown where there is little room. */
  essential?: true
}

const always = () => true

/** Below a table at the very end there would be no place to go on. */
function insertTable(editor: Editor): void {
  editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()
  const { doc, selection } = editor.state
  const table = selection.$from.node(1)
  if (doc.lastChild === table)
    editor.commands.insertContentAt(doc.content.size, { type: 'paragraph' }, { updateSelection: false })
}

/** Groups of tools, in the order they stand. The link has a form of its own and is not among them. */
export const tools: readonly (readonly Tool[])[] = [
  [
    {
      name: 'Heading',
      drawn: 'heading',
      on: (editor) => editor.isActive('heading', { level: 3 }),
      can: always,
      act: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    },
    {
      name: 'Subheading',
      drawn: 'subheading',
      on: (editor) => editor.isActive('heading', { level: 4 }),
      can: always,
      act: (editor) => editor.chain().focus().toggleHeading({ level: 4 }).run(),
    },
  ],
  [
    {
      name: 'Bold',
      drawn: 'bold',
      keys: 'Mod+B',
      essential: true,
      on: (editor) => editor.isActive('bold'),
      can: always,
      act: (editor) => editor.chain().focus().toggleBold().run(),
    },
    {
      name: 'Italic',
      drawn: 'italic',
      keys: 'Mod+I',
      essential: true,
      on: (editor) => editor.isActive('italic'),
      can: always,
      act: (editor) => editor.chain().focus().toggleItalic().run(),
    },
    {
      name: 'Strike out',
      drawn: 'strike',
      keys: 'Mod+Shift+S',
      on: (editor) => editor.isActive('strike'),
      can: always,
      act: (editor) => editor.chain().focus().toggleStrike().run(),
    },
    {
      name: 'Code',
      drawn: 'code',
      keys: 'Mod+E',
      on: (editor) => editor.isActive('code'),
      can: always,
      act: (editor) => editor.chain().focus().toggleCode().run(),
    },
  ],
  [
    {
      name: 'Bulleted list',
      drawn: 'bullets',
      keys: 'Mod+Shift+8',
      essential: true,
      on: (editor) => editor.isActive('bulletList'),
      can: always,
      act: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      name: 'Numbered list',
      drawn: 'numbers',
      keys: 'Mod+Shift+7',
      on: (editor) => editor.isActive('orderedList'),
      can: always,
      act: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      name: 'Task list',
      drawn: 'tasks',
      keys: 'Mod+Shift+9',
      on: (editor) => editor.isActive('taskList'),
      can: always,
      act: (editor) => editor.chain().focus().toggleTaskList().run(),
    },
    {
      name: 'Quotation',
      drawn: 'quote',
      keys: 'Mod+Shift+B',
      on: (editor) => editor.isActive('blockquote'),
      can: always,
      act: (editor) => editor.chain().focus().toggleBlockquote().run(),
    },
  ],
  [
    {
      name: 'Table',
      drawn: 'table',
      can: (editor) => !editor.isActive('table'),
      act: insertTable,
    },
  ],
  [
    {
      name: 'Undo what I did',
      drawn: 'undo',
      keys: 'Mod+Z',
      essential: true,
      can: (editor) => textInPlace(editor) !== undefined && editor.can().undo(),
      act: (editor) => editor.chain().focus().undo().run(),
    },
    {
      name: 'Redo',
      drawn: 'redo',
      keys: 'Mod+Shift+Z',
      can: (editor) => textInPlace(editor) !== undefined && editor.can().redo(),
      act: (editor) => editor.chain().focus().redo().run(),
    },
  ],
]
