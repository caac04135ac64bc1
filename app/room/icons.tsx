import { Icon } from '@/app/ui/icon-frame'

/** Drawings of the room. */
export const Hand = () => (
  <Icon>
    <path d="M6.5 10V5a1.3 1.3 0 0 1 2.6 0v4-5.4a1.3 1.3 0 0 1 2.6 0V9 4.8a1.3 1.3 0 0 1 2.6 0v6.7c0 3.4-2 5.8-5 5.8-2.5 0-3.6-1.2-4.7-3.2L3 10.9c-.5-1 .9-2 1.8-1.1L6.5 12" />
  </Icon>
)

export const Clock = () => (
  <Icon>
    <circle cx="10" cy="11" r="6.5" />
    <path d="M10 7.5V11l2.3 1.6M8 2.5h4" />
  </Icon>
)

export const Cards = () => (
  <Icon>
    <rect x="3" y="5" width="8" height="11" rx="1.5" />
    <path d="m9.5 4.6 5.7 1.2a1.5 1.5 0 0 1 1.2 1.8l-1.5 7.2a1.5 1.5 0 0 1-1.8 1.2l-2-.4" />
  </Icon>
)

export const Pencil = () => (
  <Icon>
    <path d="m4 16 .8-3.5L13 4.3a1.8 1.8 0 0 1 2.6 2.6L7.4 15.2 4 16Z" />
  </Icon>
)

export const List = () => (
  <Icon>
    <path d="M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.01M3.5 10h.01M3.5 15h.01" />
  </Icon>
)
