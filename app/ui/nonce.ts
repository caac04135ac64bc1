import { setNonce } from 'get-nonce'

/** What styles that are put into the page later have to bear, as its own scripts do; undefined where nothing asks for it. */
export function pageNonce(): string | undefined {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || undefined
}

/** Dialogs and menus keep the page behind them from scrolling by a style of their own. */
export function allowStyles(): void {
  const nonce = pageNonce()
  if (nonce !== undefined) setNonce(nonce)
}
