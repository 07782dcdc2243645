import { parsePolicy } from '../../src/policy/parsePolicy.ts'
import { textAt } from '../world/git/files.ts'
import type { World } from '../world/world.ts'

const path = '.github/debrief.yml'
const checked = new Map<string, string>()

/** What the app's own reader objects to in a configuration; empty when it is understood. */
function objections(text: string): string {
  const known = checked.get(text)
  if (known !== undefined) return known
  const parsed = parsePolicy(text)
  const found = 'problems' in parsed ? JSON.stringify(parsed.problems) : ''
  checked.set(text, found)
  return found
}

/**
 * Fails a story whose configuration the app cannot read: under the defaults that are in force then, it would tell of
 * something else than it says.
 */
export function mustBeReadable({ hub }: Pick<World, 'hub'>): void {
  for (const { branches, defaultBranch, name } of hub.state.repositories) {
    const head = branches.get(defaultBranch)
    const text = head === undefined ? undefined : textAt(hub.state.objects, head, path)
    const wrong = text === undefined ? '' : objections(text)
    if (wrong !== '') throw new Error(`This story's ${path} of ${name} cannot be read: ${wrong}`)
  }
}
