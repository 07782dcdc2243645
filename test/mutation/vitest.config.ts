import { defineConfig } from 'vitest/config'

/** The tests that mutants meet: those of the rooms. Stories take too long to run once for each of thousands. */
// biome-ignore lint/style/noDefaultExport: Vitest reads its settings from there.
export default defineConfig({
  test: { include: ['test/{plan,reconcile,github,store,document,incident,messages}/**/*.test.ts'] },
})
