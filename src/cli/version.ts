import { readFileSync } from 'node:fs'

/** The version in `package.json`, which stands beside both `src/` and `dist/`. */
export function version(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const found = typeof file === 'object' && file !== null && 'version' in file ? file.version : undefined
  return String(found)
}
