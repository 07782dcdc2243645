import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { test } from 'vitest'

test('the generated operations are those of the documents and of GitHub’s schema', () => {
  const script = fileURLToPath(new URL('operations.ts', import.meta.url))
  // Its own process: test runner and generator would load two copies of graphql-js. It throws when out of date.
  execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })
})
