import { openRemote } from '../../src/openRemote.ts'
import { runIn } from '../cli/runIn.ts'
import type { Stage } from './stage.ts'

/** What somebody sees who runs the command where the app's key is. Nothing of it writes. */
export async function lookIn(
  { world }: Pick<Stage, 'world'>,
  args: string,
  environment: Readonly<Record<string, string>> = {},
) {
  const mark = world.requests.mark()
  const { app, url, clock } = world
  const found = await runIn('.', args, {
    now: clock
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z'),
    remote: async () =>
      openRemote(
        { APP_ID: String(app.id), PRIVATE_KEY: app.privateKey, GITHUB_API_URL: url, ...environment },
        clock.now,
      ),
  })
  const writes = world.requests.writes(mark)
  if (writes.length > 0) throw new Error(`A look wrote: ${JSON.stringify(writes)}`)
  return found
}
