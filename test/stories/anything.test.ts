import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../world/acts/refusal.ts'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

type Act = (stage: Stage) => void

const pull = ({ world }: Stage) => world.pullRequestOf(branch)?.number ?? 0
const edit =
  (change: (text: string) => string): Act =>
  ({ world }) => {
    if (world.pullRequestOf(branch)?.state === 'open') world.as('ana').editsFile(branch, path, change)
  }
const onChild =
  (act: (stage: Stage, child: number) => void): Act =>
  (stage) => {
    const child = stage.world.issue(42).subIssues[0]
    if (child !== undefined) act(stage, child)
  }

/** What people may do at any time, whether it makes sense or not. */
const acts: Readonly<Record<string, Act>> = {
  'adds a row': edit((text) =>
    text.replace('\n| Alert when', '\n| Rehearse the rollback | @ben | 2026-12-12 | P2 |  |\n| Alert when'),
  ),
  'removes a row': edit((text) => text.replace(/\n\| Limit transactions.*\n/, '\n')),
  'gives a row to somebody else': edit((text) => text.replace('| @cleo |', '| @ana |')),
  'gives a row more time': edit((text) => text.replace('2026-12-10', '2027-01-15')),
  'empties the document': edit(() => ''),
  'rewords the summary': edit((text) => text.replace('38 %', '39 %')),
  'takes a section out': edit((text) => text.replace(/## Detection\n[^#]*/, '')),
  'ben approves': (stage) => stage.world.as('ben').approves(pull(stage)),
  'cleo approves': (stage) => stage.world.as('cleo').approves(pull(stage)),
  'cleo requests changes': (stage) => stage.world.as('cleo').requestsChanges(pull(stage), 'Please say why.'),
  'marks it ready': (stage) => stage.world.as('ana').marksReady(pull(stage)),
  'makes it a draft': (stage) => stage.world.as('ana').convertsToDraft(pull(stage)),
  merges: (stage) => stage.world.as('ana').merges(pull(stage)),
  'closes the pull request': (stage) => stage.world.as('ana').closesPullRequest(pull(stage)),
  'reopens the pull request': (stage) => stage.world.as('ana').reopensPullRequest(pull(stage)),
  'rates it P0': ({ world }) => world.as('ben').labels(42, 'P0'),
  'unlabels it': ({ world }) => world.as('ana').unlabels(42, 'incident'),
  'labels it': ({ world }) => world.as('ana').labels(42, 'incident'),
  'takes our label off': ({ world }) => world.as('ana').unlabels(42, 'postmortem: in review'),
  'sets our label': ({ world }) => world.as('ana').labels(42, 'postmortem: approved'),
  'renames it': ({ world }) => world.as('ana').renamesIssue(42, 'Nobody can pay'),
  'assigns it': ({ world }) => world.as('ana').assigns(42, 'cleo'),
  'closes it': ({ world }) => world.as('ana').closes(42),
  'reopens it': ({ world }) => world.as('ana').reopens(42),
  'tells of the timeline': ({ world }) =>
    void world.as('ben').comments(42, '/timeline 14:05 Failover started'),
  'gets a command wrong': ({ world }) => void world.as('eli').comments(42, '/timline 14:05 Failover started'),
  chats: ({ world }) => void world.as('eli').comments(42, 'How is it going?'),
  'closes an action': onChild(({ world }, child) => world.as('ben').closes(child)),
  'renames an action': onChild(({ world }, child) => world.as('ben').renamesIssue(child, 'Do it all')),
  'relabels an action': onChild(({ world }, child) => world.as('ben').unlabels(child, 'P1')),
}

function tryTo(stage: Stage, name: string): void {
  try {
    acts[name]?.(stage)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

type Mischief = (stage: Stage) => void

const mischief: Readonly<Record<string, Mischief>> = {
  'all are lost': ({ world }) => world.deliveries.lose(),
  'some are lost': ({ world }) => {
    let count = 0
    world.deliveries.lose(() => (count++ * 7) % 3 > 0)
  },
  'all come twice': ({ world }) => world.deliveries.duplicate(),
  'they come in another order': ({ world }) => world.deliveries.shuffle(11),
  'twice and in another order': ({ world }) => {
    world.deliveries.duplicate()
    world.deliveries.shuffle(23)
  },
}

const hour = 3_600_000

/** What the world looks like after each of these hours of work. */
async function play(hours: readonly (readonly string[])[], disturb?: Mischief) {
  const stage = await createStage()
  const story = incident42(stage)
  const pictures: unknown[] = []
  try {
    await story.declared()
    await story.written()
    const start = stage.world.clock.now().getTime()
    for (const [index, names] of hours.entries()) {
      stage.world.clock.set(new Date(start + (index + 1) * hour))
      disturb?.(stage)
      for (const name of names) {
        tryTo(stage, name)
        stage.world.clock.advance({ minutes: 1 })
      }
      await stage.settle()
      stage.world.deliveries.behave()
      await stage.sweep()
      const mark = stage.world.requests.mark()
      await stage.sweep()
      expect(stage.world.requests.writes(mark), `after ${names.join(', ')}`).toEqual([])
      const { conclusion, title } = story.check() ?? {}
      pictures.push({ names, ...story.picture(), check: { conclusion, title } })
    }
    return pictures
  } finally {
    await stage.close()
  }
}

const someHours = fc.array(fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
})

test('whatever people do, and whatever becomes of the deliveries, one sweep later all is as it would be', async () => {
  await fc.assert(
    fc.asyncProperty(someHours, fc.constantFrom(...Object.keys(mischief)), async (hours, name) => {
      expect(await play(hours, mischief[name])).toEqual(await play(hours))
    }),
    { numRuns: Number(process.env['RUNS'] ?? 6), endOnFailure: true },
  )
}, 600_000)
