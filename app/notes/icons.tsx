import { Icon } from '@/app/ui/icon-frame'

/** What the tools of a text show. */
export const drawings = {
  bold: (
    <Icon>
      <path d="M6 3.5h4.5a3.2 3.2 0 0 1 0 6.4H6zm0 6.4h5.3a3.3 3.3 0 0 1 0 6.6H6z" strokeWidth="2.3" />
    </Icon>
  ),
  italic: (
    <Icon>
      <path d="M8.5 3.5h6m-9 13h6M12 3.5l-4 13" />
    </Icon>
  ),
  strike: (
    <Icon>
      <path d="M3 10h14M14.5 6.5c-.3-1.8-2-3-4.4-3C7.7 3.5 6 4.7 6 6.5c0 1 .5 1.7 1.3 2.2M5.5 13.3c.3 1.9 2.1 3.2 4.6 3.2 2.6 0 4.4-1.3 4.4-3.2 0-.5-.1-1-.4-1.4" />
    </Icon>
  ),
  code: (
    <Icon>
      <path d="m6.5 5.5-4.5 4.5 4.5 4.5m7-9 4.5 4.5-4.5 4.5" />
    </Icon>
  ),
  heading: (
    <Icon>
      <path d="M4.5 3.5v13m11-13v13m-11-6.5h11" strokeWidth="2" />
    </Icon>
  ),
  subheading: (
    <Icon>
      <path d="M6 6v8.5m8-8.5v8.5m-8-4.3h8" />
    </Icon>
  ),
  bullets: (
    <Icon>
      <path d="M8 5.5h9M8 10h9m-9 4.5h9" />
      <path d="M3.5 5.5h.01M3.5 10h.01m-.01 4.5h.01" strokeWidth="2.6" />
    </Icon>
  ),
  numbers: (
    <Icon>
      <path d="M8.5 5.5h8.5M8.5 10h8.5m-8.5 4.5h8.5M3 4.3l1.3-.8v4M2.8 12.8c.4-1.2 2.4-1 2.3.2 0 .9-1.3 1.6-2.3 2.8h2.5" />
    </Icon>
  ),
  tasks: (
    <Icon>
      <path d="M9.5 6H17m-7.5 8H17M3 5.5l1.5 1.5 2.5-3M3 13.5 4.5 15l2.5-3" />
    </Icon>
  ),
  table: (
    <Icon>
      <rect x="3" y="4" width="14" height="12" rx="1" />
      <path d="M3 8h14M3 12h14M10 8v8" />
    </Icon>
  ),
  comment: (
    <Icon>
      <path d="M3.5 4.5h13v9h-6l-3.5 3v-3h-3.5v-9Z" />
    </Icon>
  ),
  image: (
    <Icon>
      <rect x="3" y="4" width="14" height="12" rx="1" />
      <path d="m3.5 14 4-4 3 3 2-2 4 4" />
      <circle cx="13" cy="7.5" r="1" />
    </Icon>
  ),
  quote: (
    <Icon>
      <path d="M3.5 4v12M8 6.5h9M8 10h9m-9 3.5h5" />
    </Icon>
  ),
  link: (
    <Icon>
      <path d="M8.5 11.5a3.5 3.5 0 0 0 5 0l2.5-2.5a3.5 3.5 0 0 0-5-5l-1 1m1.5 3.5a3.5 3.5 0 0 0-5 0L4 11a3.5 3.5 0 0 0 5 5l1-1" />
    </Icon>
  ),
  undo: (
    <Icon>
      <path d="M7.5 4 4 7.5 7.5 11M4 7.5h8a4 4 0 0 1 0 8H8.5" />
    </Icon>
  ),
  redo: (
    <Icon>
      <path d="M12.5 4 16 7.5 12.5 11M16 7.5H8a4 4 0 0 0 0 8h3.5" />
    </Icon>
  ),
}

export type Drawn = keyof typeof drawings
