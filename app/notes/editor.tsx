'use client'

import type { Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { useDeferredValue, useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { classes } from '@/app/ui/classes'
import { pageNonce } from '@/app/ui/nonce'
import { Mentions } from './mentions'
import { NotesSkeleton } from './skeleton'
import type { WriterAt, WriterLayer } from './text/authors'
import { readingCopy } from './text/copy'
import { extensionsFor } from './text/extensions'
import type { Images } from './text/image'
import type { Mentionable, MentionKeys, NameAsked, Named } from './text/mention'
import type { TooDeep } from './text/nesting'
import { type Passage, type PassageLayer, type SelectedPassage, selectedPassage } from './text/passages'
import { Toolbar } from './toolbar/toolbar'
import { Unshowable } from './unshowable'
import { useAuthors } from './use-authors'
import { useEditorInPlace } from './use-editor-in-place'
import { useImages } from './use-images'
import { useLimits } from './use-limits'
import { usePassages } from './use-passages'

export type NotesProps = {
  /** The worksheet, and who is in it. */
  doc: Y.Doc
  awareness: Awareness
  /** Which of its texts, as `worksheetFields` names it. */
  field: string
  label: string
  placeholder: string
  editable: boolean
  /** With the least of tools, for a short text beside other things. */
  compact?: boolean
  /** Whom and what it can name after @ and #. */
  mentions?: readonly Mentionable[]
  /** Where its images are kept; without it, it shows and takes none. */
  assessmentId?: string
  /** What of it is talked about; without it, nothing of it is marked. */
  comments?: TextComments
  /** Who wrote what, while it is shown. */
  writerAt?: WriterAt | undefined
  /** Is given a way to ask what is selected, while the text is there. */
  selection?: { current: (() => SelectedPassage | undefined) | undefined }
  /** Called with each edit made here. */
  onTyped?: () => void
  /** Called when somebody wants to know more of a name in the text. */
  onName?: (named: Named) => void
}

export type TextComments = {
  passages: readonly Passage[]
  selected: string | undefined
  onSelect: (passageId: string) => void
  /** The passages whose text is still there. */
  onStanding: (passageIds: readonly string[]) => void
  /** Begins to talk about what is selected, or about the text as a whole; undefined for who may not. */
  onStart: ((passage: SelectedPassage | null) => void) | undefined
}

const nothingMarked: PassageLayer = { passages: [], selected: undefined, onSelect: () => undefined }

/**
 * One text of a worksheet, to write in or to read. What stands around it is drawn first: everybody in the room looks for
 * the item before the notes.
 */
export function Editor(props: NotesProps) {
  const itsTurn = useDeferredValue(true, false)
  const key = `${props.doc.guid} ${props.field}`
  if (!itsTurn) return <NotesSkeleton />
  return (
    <Unshowable key={key} label={props.label}>
      {props.editable ? <Text {...props} /> : <TextToRead {...props} />}
    </Unshowable>
  )
}

function TextToRead(props: NotesProps) {
  const { doc } = props
  const [shown, setShown] = useState<Y.Doc>()
  useEffect(() => {
    const { copy, stop } = readingCopy(doc)
    setShown(copy)
    return stop
  }, [doc])
  return shown ? <Text key={shown.guid} {...props} doc={shown} /> : <NotesSkeleton />
}

function attributesOf({ editable, label, placeholder }: NotesProps): Record<string, string> {
  const named = { 'aria-label': label, class: 'notes-text' }
  if (!editable) return { role: 'group', ...named }
  return { role: 'textbox', 'aria-multiline': 'true', 'aria-placeholder': placeholder, ...named }
}

function Text(props: NotesProps) {
  const {
    doc,
    awareness,
    field,
    label,
    placeholder,
    editable,
    compact = false,
    mentions = [],
    assessmentId,
    comments,
    writerAt,
    selection,
    onTyped,
    onName,
  } = props
  const [mentionKeys] = useState<MentionKeys>(() => ({ current: undefined }))
  const [nameAsked] = useState<NameAsked>(() => ({ current: undefined }))
  nameAsked.current = onName
  const [images] = useState<Images>(() => ({ assessmentId, current: undefined }))
  const [layer] = useState(() => ({ current: nothingMarked }))
  const [writers] = useState<WriterLayer>(() => ({ current: undefined }))
  const [tooDeep] = useState<TooDeep>(() => ({ current: undefined }))
  const { editor, place } = useEditorInPlace(() => ({
    extensions: extensionsFor({
      doc,
      awareness,
      field,
      placeholder,
      editable,
      mentionKeys,
      nameAsked,
      images,
      layer,
      writers,
      tooDeep,
    }),
    editorProps: { attributes: attributesOf(props) },
    injectNonce: pageNonce(),
    editable,
  }))
  useEffect(() => {
    const tell = ({ transaction }: { transaction: Transaction }) => {
      if (transaction.getMeta(ySyncPluginKey) === undefined) onTyped?.()
    }
    editor.on('update', tell)
    return () => {
      editor.off('update', tell)
    }
  }, [editor, onTyped])
  const [linking, setLinking] = useState(false)
  const adding = useImages(editor, images)
  const limit = useLimits(editor, tooDeep)
  usePassages(editor, layer, comments)
  useAuthors(editor, writers, writerAt)
  useEffect(() => {
    if (!selection) return
    selection.current = () => selectedPassage(editor)
    return () => {
      selection.current = undefined
    }
  }, [editor, selection])
  const onStart = comments?.onStart
  const comment = onStart && (() => onStart(selectedPassage(editor) ?? null))
  const tools = editable && (
    <Toolbar
      editor={editor}
      label={label}
      compact={compact}
      linking={linking}
      onLinking={setLinking}
      onComment={comment}
      onImages={assessmentId === undefined || compact ? undefined : (files) => images.current?.(files)}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the text inside, which has its role.
    <div
      className={classes('notes', compact && 'notes-compact', !editable && 'notes-to-read')}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey)) return
        if (comment && event.altKey && event.code === 'KeyM') comment()
        else if (editable && event.key === 'k') setLinking(true)
        else return
        event.preventDefault()
      }}
    >
      {tools}
      {adding.busy && (
        <p role="status" className="notes-bar text-sm text-soft">
          Adding the image …
        </p>
      )}
      {adding.problem && (
        <p role="alert" className="notes-bar text-sm font-semibold text-danger">
          {adding.problem}
        </p>
      )}
      {editable && limit && (
        <p role="status" className="notes-bar text-sm font-semibold">
          {limit}
        </p>
      )}
      <div ref={place} />
      {editable && <Mentions editor={editor} mentions={mentions} keys={mentionKeys} />}
    </div>
  )
}
