/**
 * next-auth 4 is CommonJS: bundlers unwrap its default export, Node's own loader hands out the module around it.
 * Gives what was meant, whoever loaded it.
 */
export function unwrapped<Made extends object>(imported: Made): Made {
  return isWrapped(imported) ? imported.default : imported
}

function isWrapped<Made extends object>(imported: Made): imported is Made & { default: Made } {
  return typeof imported !== 'function' && 'default' in imported
}
