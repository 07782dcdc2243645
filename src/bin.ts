#!/usr/bin/env node
import { oldNode } from './messages/cli/oldNode.ts'

const oldest = 24

// Loaded only afterwards, because an older Node stops at the first import that it does not know.
if (Number.parseInt(process.versions.node, 10) >= oldest) {
  const { main } = await import('./cli/main.ts')
  // Most commands never look at GitHub.
  await main(async () => (await import('./openRemote.ts')).openRemote(process.env))
} else {
  console.error(oldNode(process.versions.node, oldest))
  process.exitCode = 2
}
