import type { RequestInfo } from '../../src/github/connect/connection.ts'
import { createGitHub } from '../../src/github/createGitHub.ts'
import type { InstallationId, Key, NodeId, RepositoryId } from '../../src/incident/key.ts'
import type { Observation, Snapshot } from '../../src/incident/observed/snapshot.ts'
import type { Effect } from '../../src/plan/effect.ts'
import type { Applied, Hints, Reader } from '../../src/reconcile/ports.ts'
import type { WorldOptions } from '../world/github.ts'
import { createWorld } from '../world/world.ts'

export const noHints: Hints = { adopted: [] }
export const documentPath = 'postmortems/2026/INC-2026-0042-checkout.md'

/** A world with an incident, and the app's client for it. */
export async function createStage(options: WorldOptions = {}, timeout = 10_000) {
  const world = await createWorld(options)
  const asked: RequestInfo[] = []
  const { reader, writer } = createGitHub({
    appId: world.app.id,
    privateKey: world.app.privateKey,
    apiUrl: world.url,
    version: '0.0.0-test',
    clock: () => world.clock.now(),
    timeout,
    wait: async () => {},
    onRequest: (info) => asked.push(info),
  })
  const [home] = world.hub.state.repositories
  if (!home) throw new Error('a world without a repository')
  const place = { repository: home.id as NodeId }
  const keyOf = (number: number): Key => ({
    installation: world.app.installationId as InstallationId,
    repository: home.databaseId as RepositoryId,
    number,
  })
  const ana = world.as('ana')
  ana.createsLabel('incident')
  ana.opensIssue({ number: 42, title: 'Checkout fails with 500s', body: 'It is red.', labels: ['incident'] })

  async function observe(number = 42, hints: Hints = noHints): Promise<Snapshot> {
    const seen = await reader.observe(keyOf(number), { ...place, ...hints })
    if (seen.kind !== 'incident') throw new Error(`saw ${seen.kind}`)
    return seen
  }

  async function apply(seen: Observation, ...effects: readonly Effect[]): Promise<Applied> {
    return writer.apply(seen, effects, () => {})
  }

  return {
    world,
    /** knows where the repository is, as the app does after its first event */
    reader: {
      ...reader,
      observe: (key: Key, hints: Hints) => reader.observe(key, { ...place, ...hints }),
    } satisfies Reader,
    /** knows nothing */
    strange: reader,
    writer,
    ana,
    keyOf,
    observe,
    apply,
    /** names of the requests made since the last call, without those that happen once */
    asked: () =>
      asked
        .splice(0)
        .map(({ name }) => name)
        .filter((name) => !/ \/(?:app|users)\b/.test(name)),
    /** opens the postmortem as a plan would; answers what is seen then */
    open: async (text = '# Checkout fails\n') => {
      const seen = await observe()
      const head = seen.repository.defaultBranch?.head
      if (!head) throw new Error('an empty repository')
      const branch = 'debrief/42'
      await apply(
        seen,
        { kind: 'create-branch', branch, at: head },
        { kind: 'commit-file', branch, expectedHead: head, path: documentPath, text, headline: 'Draft' },
        {
          kind: 'create-pull-request',
          branch,
          base: 'main',
          title: 'Postmortem',
          body: 'Postmortem for #42',
          bodyWithBox: 'Postmortem for #42, not ready',
        },
      )
      return observe(42, { ...noHints, documentPath })
    },
  }
}

export type Stage = Awaited<ReturnType<typeof createStage>>
