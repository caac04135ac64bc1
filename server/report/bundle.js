// @ts-check
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

/*
 * Bundles the program that renders reports, with the packages it uses, into `.next/renderer`: one file for each format
 * instead of hundreds of modules. The bundler is the one that tsx works with too.
 */
const outdir = join(import.meta.dirname, '../../.next/renderer')
buildSync({
  entryPoints: [join(import.meta.dirname, 'render-process.ts')],
  outdir,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  // Next says of its folder that .js is CommonJS.
  outExtension: { '.js': '.mjs' },
  target: 'node20',
  // Binaries stay where npm put them.
  external: ['@resvg/resvg-js', '@myriaddreamin/typst-ts-node-compiler'],
  // Packages in CommonJS ask for Node's modules by `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  logLevel: 'warning',
})

// The template of the PDF is read as it is.
cpSync(join(import.meta.dirname, 'pdf/template'), join(outdir, 'template'), { recursive: true })
