import { type Editor, Node } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { mentioned } from '@/lib/workshop/note-text'

/** Somebody or something a text can name: a member, an outcome of the process, a piece of evidence. */
export type Mentionable = {
  kind: 'member' | 'outcome' | 'evidence'
  id: string
  label: string
  /** What tells it from others of nearly the same name. */
  about?: string
}

/** What is being typed after @ (people) or # (outcomes and evidence), and where it stands. */
export type MentionQuery = { sign: '@' | '#'; typed: string; from: number; to: number }

/** The list of what is offered gets the keys first while it is open. */
export type MentionKeys = { current: ((event: KeyboardEvent) => boolean) | undefined }

/** A name as it stands in a text: what it names may be gone since. */
export type Named = { kind: string; id: string; label: string }

/** Hears which name somebody wants to know more of. */
export type NameAsked = { current: ((named: Named) => void) | undefined }

const kindsOf: Record<MentionQuery['sign'], readonly Mentionable['kind'][]> = {
  '@': ['member'],
  '#': ['outcome', 'evidence'],
}
const offeredAtOnce = 8

/**
 * A name in the text, as one thing that is inserted and deleted whole. A click tells more of it; by keyboard Alt Enter
 * beside it does, and in a text to read, where names can have the focus, Enter.
 */
export function mention(keys: MentionKeys, asked: NameAsked, { editable }: { editable: boolean }): Node {
  return Node.create({
    name: 'mention',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    addAttributes: () => ({
      kind: stored('kind'),
      id: stored('id'),
      label: stored('label'),
    }),
    parseHTML: () => [{ tag: 'span[data-mention-kind]' }],
    renderHTML: ({ node: { attrs }, HTMLAttributes }) => [
      'span',
      { ...HTMLAttributes, class: 'notes-mention', ...(!editable && { tabindex: '0', role: 'button' }) },
      mentioned(String(attrs.kind), String(attrs.label)),
    ],
    renderText: ({ node: { attrs } }) => mentioned(String(attrs.kind), String(attrs.label)),
    addProseMirrorPlugins: () => [typing(keys), asking(asked)],
  })
}

function stored(name: string) {
  const inHtml = `data-mention-${name}`
  return {
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute(inHtml) ?? '',
    renderHTML: (attributes: Record<string, unknown>) => ({ [inHtml]: attributes[name] }),
  }
}

function asking(asked: NameAsked): Plugin {
  const tell = (node: ProseMirrorNode | null | undefined) => {
    if (node?.type.name !== 'mention') return false
    const { kind, id, label } = node.attrs
    asked.current?.({ kind: String(kind), id: String(id), label: String(label) })
    return true
  }
  return new Plugin({
    props: {
      handleClickOn: (_view, _at, node) => tell(node),
      handleKeyDown({ state }, { altKey, key }) {
        const { $from, empty } = state.selection
        return altKey && key === 'Enter' && empty && (tell($from.nodeBefore) || tell($from.nodeAfter))
      },
      handleDOMEvents: {
        keydown(view, event) {
          if (view.editable || event.key !== 'Enter' || !(event.target instanceof Element)) return false
          const named = event.target.closest('.notes-mention')
          return named !== null && tell(view.state.doc.nodeAt(view.posAtDOM(named, 0)))
        },
      },
    },
  })
}

type Typing = { query: MentionQuery | undefined; dismissed: number | undefined }

const typingKey = new PluginKey<Typing>('mention')

function typing(keys: MentionKeys): Plugin<Typing> {
  return new Plugin<Typing>({
    key: typingKey,
    state: {
      init: () => ({ query: undefined, dismissed: undefined }),
      apply(transaction, before, _old, state) {
        const query = queryAt(state)
        const dismissed = transaction.getMeta(typingKey) === 'dismiss' ? query?.from : before.dismissed
        return query && query.from !== dismissed
          ? { query, dismissed: undefined }
          : { query: undefined, dismissed: query ? dismissed : undefined }
      },
    },
    props: { handleKeyDown: (_view, event) => keys.current?.(event) ?? false },
  })
}

function queryAt({ selection }: EditorState): MentionQuery | undefined {
  const { $from, empty, from } = selection
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return undefined
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const [, sign, typed = ''] = /(?:^|[\s(\ufffc])([@#])([\p{L}\p{N}.'-]{0,40})$/u.exec(before) ?? []
  if (sign !== '@' && sign !== '#') return undefined
  return { sign, typed, from: from - typed.length - 1, to: from }
}

/** What is being typed to name somebody or something; undefined when nothing is. */
export function mentionQuery(editor: Editor): MentionQuery | undefined {
  return typingKey.getState(editor.state)?.query
}

export function dismissMention(editor: Editor): void {
  editor.view.dispatch(editor.state.tr.setMeta(typingKey, 'dismiss'))
}

/** Those of the sign whose name has a word that begins with what is typed, in their order. */
export function offersFor({ sign, typed }: MentionQuery, all: readonly Mentionable[]): Mentionable[] {
  const wanted = typed.toLocaleLowerCase()
  return all
    .filter(({ kind }) => kindsOf[sign].includes(kind))
    .filter(({ label, about = '' }) =>
      [label.toLocaleLowerCase(), ...`${label} ${about}`.toLocaleLowerCase().split(/[\s,(]+/)].some((word) =>
        word.startsWith(wanted),
      ),
    )
    .slice(0, offeredAtOnce)
}

/** Writes the name where it was being typed, and a space to go on after. */
export function insertMention(editor: Editor, { from, to }: MentionQuery, { kind, id, label }: Mentionable): void {
  const name = { type: 'mention', attrs: { kind, id, label } }
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, [name, { type: 'text', text: ' ' }])
    .run()
}
