// @ts-check
import { join } from 'node:path'
import { buildSync } from 'esbuild'

/*
 * Bundles the program that renders reports, with the packages it uses, into `.next/renderer`: one file for each format
 * instead of hundreds of modules. The bundler is the one that tsx works with too.
 */
buildSync({
  entryPoints: [join(import.meta.dirname, 'render-process.ts')],
  outdir: join(import.meta.dirname, '../../.next/renderer'),
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  // Next says of its folder that .js is CommonJS.
  outExtension: { '.js': '.mjs' },
  target: 'node20',
  // Packages in CommonJS ask for Node's modules by `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  logLevel: 'warning',
})
