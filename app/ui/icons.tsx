import { Icon } from './icon-frame'

export const Cross = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
)

export const Check = () => (
  <Icon>
    <path d="m4 10.5 4 4 8-9" />
  </Icon>
)

export const Alert = () => (
  <Icon>
    <path d="M10 3 2.5 16.5h15L10 3Zm0 5v4m0 2.3v.01" />
  </Icon>
)

export const Info = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 9.5V14m0-7.5v.01" />
  </Icon>
)

export const ChevronDown = () => (
  <Icon>
    <path d="m5 8 5 5 5-5" />
  </Icon>
)

export const Dots = () => (
  <Icon>
    <path d="M4 10h.01M10 10h.01M16 10h.01" strokeWidth="3" />
  </Icon>
)

export const Copy = () => (
  <Icon>
    <rect x="7" y="7" width="10" height="10" rx="1.5" />
    <path d="M13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7" />
  </Icon>
)

export const QrCode = () => (
  <Icon>
    <path d="M3 3h5v5H3zM12 3h5v5h-5zM3 12h5v5H3zM12 12h2v2h-2zM17 12v2M15.5 17H17M12 17h.01" />
  </Icon>
)

export const Arrow = () => (
  <Icon>
    <path d="M4 10h12m-5-5 5 5-5 5" />
  </Icon>
)

export const Plus = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
)

export const Search = () => (
  <Icon>
    <circle cx="9" cy="9" r="5.5" />
    <path d="m13.2 13.2 3.8 3.8" />
  </Icon>
)

export const Printer = () => (
  <Icon>
    <path d="M6 8V3h8v5M6 14H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-2M6 12h8v5H6z" />
  </Icon>
)
