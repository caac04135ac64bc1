'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Fragment, type KeyboardEvent, useRef, useState } from 'react'
import { imageKinds } from '../text/image'
import { ImageForm } from './image-form'
import { LinkForm } from './link-form'
import { TableTools } from './table-tools'
import { ToolButton } from './tool-button'
import { type Tool, tools } from './tools'

type ToolbarProps = {
  editor: Editor
  label: string
  compact: boolean
  /** Whether the form of a link is open. */
  linking: boolean
  /** Adds images; undefined where a text holds none. */
  onImages: ((files: readonly File[]) => void) | undefined
  /** Begins to talk about what is selected; undefined where nobody does. */
  onComment: (() => void) | undefined
  onLinking: (open: boolean) => void
}

/** The tools of a text: one stop for Tab, arrows walk along them (WAI-ARIA's toolbar), Escape goes back to the text. */
export function Toolbar({ editor, label, compact, linking, onLinking, onImages, onComment }: ToolbarProps) {
  const [at, setAt] = useState(0)
  const groups = tools
    .map((group) => group.filter(({ essential }) => essential || !compact))
    .filter((g) => g.length > 0)
  const named = (group: readonly Tool[]) => group.map(({ name }) => name)
  const order = [
    ...groups.slice(0, -1).flatMap(named),
    link,
    ...(onImages ? [imageTool] : []),
    ...(onComment ? [commentTool] : []),
    ...named(groups.at(-1) ?? []),
  ]
  const picker = useRef<HTMLInputElement>(null)
  const state = useEditorState({
    editor,
    selector: ({ editor }) => ({
      tools: tools.flat().map(({ name, on, can }) => ({ name, on: on?.(editor), can: can(editor) })),
      linked: editor.isActive('link'),
      inTable: editor.isActive('table'),
      onImage: editor.isActive('image'),
    }),
  })

  function walk(event: KeyboardEvent<HTMLElement>): void {
    if (event.target instanceof HTMLInputElement) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      editor.commands.focus()
      return
    }
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: order.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = (to + order.length) % order.length
    setAt(next)
    event.currentTarget.querySelectorAll<HTMLElement>('.notes-tool')[next]?.focus()
  }

  const stop = (name: string) => ({
    tabIndex: order[at] === name ? 0 : -1,
    onFocus: () => setAt(Math.max(0, order.indexOf(name))),
  })

  return (
    <div className="notes-tools">
      <div role="toolbar" aria-label={`Tools: ${label}`} className="notes-toolbar" onKeyDown={walk}>
        {groups.map((group, index) => (
          <Fragment key={group[0]?.name}>
            {index === groups.length - 1 && (
              <ToolButton
                {...stop(link)}
                name={link}
                drawn="link"
                keys="Mod+K"
                on={state.linked}
                aria-expanded={linking}
                onClick={() => onLinking(!linking)}
              />
            )}
            {index === groups.length - 1 && onImages && (
              <>
                <ToolButton
                  {...stop(imageTool)}
                  name={imageTool}
                  drawn="image"
                  onClick={() => picker.current?.click()}
                />
                <input
                  ref={picker}
                  type="file"
                  accept={imageKinds}
                  multiple
                  hidden
                  onChange={({ target }) => {
                    onImages([...(target.files ?? [])])
                    target.value = ''
                  }}
                />
              </>
            )}
            {index === groups.length - 1 && onComment && (
              <ToolButton
                {...stop(commentTool)}
                name={commentTool}
                drawn="comment"
                keys="Mod+Alt+M"
                onClick={onComment}
              />
            )}
            {index > 0 && <span className="notes-gap" aria-hidden="true" />}
            {group.map(({ name, drawn, keys, act }) => {
              const now = state.tools.find((tool) => tool.name === name)
              return (
                <ToolButton
                  key={name}
                  {...stop(name)}
                  name={name}
                  drawn={drawn}
                  keys={keys}
                  on={now?.on}
                  off={now?.can === false}
                  onClick={() => act(editor)}
                />
              )
            })}
          </Fragment>
        ))}
      </div>
      {state.inTable && <TableTools editor={editor} />}
      {state.onImage && <ImageForm editor={editor} />}
      {linking && <LinkForm editor={editor} onClose={() => onLinking(false)} />}
    </div>
  )
}

const link = 'Link'
const imageTool = 'Image'
const commentTool = 'Comment'
