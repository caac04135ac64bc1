import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Opens a file in LibreOffice and saves it in another format; gives every file that came of it, by its name. */
export function convertedByOffice(name: string, bytes: Uint8Array, format: string): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-office-'))
  try {
    writeFileSync(join(folder, name), bytes)
    // A profile of its own, so that two can run side by side.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'out')
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, join(folder, name)], {
      stdio: 'pipe',
    })
    return new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file))]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
