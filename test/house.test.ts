import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../src/policy/policy.ts'

/** Which rooms a room may import from: arrows point down only. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  document: [],
  incident: ['document'],
  policy: ['incident', 'document'],
  messages: ['incident', 'document', 'policy'],
  plan: ['document', 'incident', 'policy', 'messages'],
  reconcile: ['plan', 'policy', 'incident'],
  store: ['reconcile', 'incident'],
  github: ['reconcile', 'incident', 'plan'],
  threads: ['reconcile', 'incident', 'policy', 'document'],
  app: ['reconcile', 'github', 'incident', 'messages'],
  cli: ['document', 'incident', 'policy', 'messages', 'plan', 'reconcile'],
}

/** Words that mean what another word means already, and that word (docs/architecture.md, Words). */
const notOurWords: ReadonlyMap<RegExp, string> = new Map([
  [/\bcaseOf\b|\bCase\b/, 'situation'],
  [/[rR]epair/, 'fix'],
  [/\bgrants?Wish|grantWishes/, 'a fix is applied, a wish is settled'],
  [/planText|[pP]ullRequestPlan|planTag/, 'description: a plan is a list of effects'],
  [/ticketIssue|taskIssue|todoItem/i, 'the issue of an action item is its ticket'],
  [/[rR]etrospective|\bpostMortem|PostMortem\b/, 'postmortem'],
  [/\bmergeGate|gateCheck\b/, 'check'],
])

/** One word in two rooms that never meet: what people write, and what the app makes of it. */
const meaningTwoThings: readonly string[] = []

/** Folders and files inside a room, the ground first: each may import from those before it only. */
const floors: Readonly<Record<string, readonly string[]>> = {
  document: [
    'model',
    'markdown',
    'language',
    'values',
    'find',
    'parsePostmortem.ts',
    'figures',
    'edit',
    'templates',
    'rules',
    'diagnose.ts',
    'profiles.ts',
    'learnProfile.ts',
    'ruleExample.ts',
    'fixes.ts',
    'sameBesideTickets.ts',
  ],
  'document/find': ['writtenAt.ts', 'outline', 'head', 'text', 'timeline', 'actions', 'causes', 'sections'],
  policy: [
    'withoutAbsent.ts',
    'yaml',
    'kinds',
    'rules',
    'settings',
    'organisation.ts',
    'policy.ts',
    'toPolicy.ts',
    'toPolicyFile.ts',
    'clashes.ts',
    'parsePolicy.ts',
    'changedSettings.ts',
    'decide.ts',
    'ruleRemarks.ts',
    'policyRemarks.ts',
  ],
  incident: [
    'key.ts',
    'phase.ts',
    'trouble.ts',
    'unknownWriter.ts',
    'wish.ts',
    'observed',
    'ours',
    'rights.ts',
    'values',
    'actionRow.ts',
    'approvals.ts',
    'blocker.ts',
    'commands',
    'document',
    'facts',
    'situation.ts',
  ],
  messages: [
    'log',
    'text',
    'command',
    'policy',
    'pullRequest',
    'rule',
    'check',
    'issue',
    'configuration',
    'cli',
  ],
  // The life of an incident.
  plan: [
    'effect.ts',
    'planSettings.ts',
    'plan.ts',
    'createMissing.ts',
    'readConfiguration.ts',
    'approval',
    'case',
    'updateStatus.ts',
    'review',
    'write',
    'open',
    'answer',
    'actions',
    'abort',
    'publish',
    'configuration',
    'tellTooMuch.ts',
    'planIncident.ts',
    'planFor.ts',
  ],
  github: [
    'generated',
    'connect',
    'createCaution.ts',
    'reactionContents.ts',
    'read',
    'write',
    'createGitHub.ts',
  ],
  'document/templates': [
    'variables',
    'read',
    'fillTemplate.ts',
    'renderPostmortem.ts',
    'timelineDiagramEdits.ts',
    'bundledTemplates.ts',
    'chooseTemplate.ts',
  ],
}

/** The words of one language: a table, as long as the language is rich. There are as many as there are languages. */
const isLanguage = (path: string) => /^src\/document\/language\/\w\w\.ts$/.test(path)

/** A folder of more files tells its story in folders of its own. */
const mostFiles = 15

/** Files at the root of src: they put the parts together and may import everything. */
const entries = ['index.ts', 'bin.ts', 'start.ts', 'openRemote.ts']

/** Figures of many incidents, computed and tested; nothing shows them yet. */
const waiting = ['judgeSuccess', 'measureImpact', 'trackProgress'].map(
  (name) => `src/document/figures/${name}.ts`,
)

const root = join(import.meta.dirname, '..')
const files = globSync('src/**/*.ts', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.includes('/generated/'))
  .sort()
const text = new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]))

interface Import {
  readonly from: string
  readonly to: string
}

function importsOf(path: string): readonly string[] {
  const source = text.get(path) ?? ''
  return [...source.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
}

function exportsOf(path: string): readonly string[] {
  const source = text.get(path) ?? ''
  return [...source.matchAll(/^export (?:async )?(?:function\*?|const|type|interface|class) (\w+)/gm)].map(
    (match) => match[1] ?? '',
  )
}

/** The code of a file: neither its comments nor what stands in quotes. */
function withoutTexts(path: string): string {
  return (text.get(path) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '')
}

const inner: readonly Import[] = files.flatMap((from) =>
  importsOf(from)
    .filter((to) => to.startsWith('.'))
    .map((to) => ({ from, to: posix.normalize(posix.join(dirname(from), to)) })),
)

const roomOf = (path: string) => relative('src', path).split('/')[0] ?? ''

describe('the house', () => {
  test('has a rule for each of its rooms', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => !entries.includes(room)))
    expect([...rooms].sort()).toEqual(Object.keys(mayImport).sort())
  })

  test('has arrows that point down only', () => {
    const wrong = inner.filter(({ from, to }) => {
      const [room, target] = [roomOf(from), roomOf(to)]
      return !entries.includes(room) && room !== target && !mayImport[room]?.includes(target)
    })
    expect(wrong).toEqual([])
  })

  test.each(Object.entries(floors))('has floors in %s', (room, order) => {
    const floorOf = (path: string) => order.indexOf(relative(join('src', room), path).split('/')[0] ?? '')
    const own = files.filter((path) => path.startsWith(`src/${room}/`))
    expect(own.filter((path) => floorOf(path) < 0)).toEqual([])
    const upward = inner.filter(
      ({ from, to }) => own.includes(from) && own.includes(to) && floorOf(to) > floorOf(from),
    )
    expect(upward).toEqual([])
  })

  test('has folders that one can overlook', () => {
    const code = files.filter((path) => !isLanguage(path))
    const sizes = Map.groupBy(code, (path) => relative('src', dirname(path)))
    const full = [...sizes].filter(([, { length }]) => length > mostFiles).map(([folder]) => folder)
    expect(full).toEqual([])
  })

  test('has no circles', () => {
    const next = Map.groupBy(inner, ({ from }) => from)
    const done = new Set<string>()
    const visit = (path: string, way: readonly string[]): readonly string[] | undefined => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
      if (done.has(path)) return undefined
      for (const { to } of next.get(path) ?? []) {
        const circle = visit(to, [...way, path])
        if (circle) return circle
      }
      done.add(path)
      return undefined
    }
    expect(files.flatMap((path) => visit(path, []) ?? [])).toEqual([])
  })

  test('has no room that nobody enters', () => {
    const next = Map.groupBy(inner, ({ from }) => from)
    const entered = new Set<string>()
    const enter = (path: string): void => {
      if (entered.has(path)) return
      entered.add(path)
      for (const { to } of next.get(path) ?? []) enter(to)
    }
    // The command is loaded once Node has turned out to be new enough, a thread by the URL of its program.
    for (const entry of [...entries, 'cli/main.ts', 'threads/thread.ts']) enter(`src/${entry}`)
    expect(files.filter((path) => !entered.has(path))).toEqual(waiting)
  })

  test('keeps in one place how the app knows what is its own', () => {
    const found = (pattern: RegExp, but: readonly string[] = []) =>
      files.filter(
        (path) =>
          !path.startsWith('src/incident/ours/') && !but.includes(path) && pattern.test(text.get(path) ?? ''),
      )
    // A template writes rows of events itself; the address of a commit holds the id of its author.
    const eventRow = 'src/document/templates/variables/templateVariables.ts'
    const address = 'src/github/read/to/toCommit.ts'
    // What people write as an incident's id in a title.
    const people = 'src/document/rules/meta/required.ts'
    expect({
      'whether an account is the app': found(/databaseId [!=]== \w*\.?bot\.databaseId/, [address]),
      'hidden tags': found(/<!-- debrief:/, [eventRow]),
      branches: found(/[=(,:]\s?['`]debrief\/(?!\$\{options\.version)/),
      'names of documents': found(/INC-\\d/, [people]),
      labels: found(/'debrief: /),
    }).toEqual({
      'whether an account is the app': [],
      'hidden tags': [],
      branches: [],
      'names of documents': [],
      labels: [],
    })
  })

  test('has one name for one thing', () => {
    // A repository, a rule or a language names its own; what GitHub answers is called as in GitHub's schema.
    const own = /^src\/(?:document\/(?:language|rules)|github|cli|threads)\//
    const exported = files
      .filter((path) => !own.test(path))
      .flatMap((path) => exportsOf(path).map((name) => ({ name, path })))
    const twice = [...Map.groupBy(exported, ({ name }) => name)].filter(([, places]) => places.length > 1)
    expect(twice.map(([name]) => name).toSorted()).toEqual(meaningTwoThings)
  })

  test('calls things by the words of its glossary', () => {
    const code = files.filter((path) => !/^src\/(?:document\/language|messages)\//.test(path))
    const found = [...notOurWords].flatMap(([word, instead]) =>
      code.filter((path) => word.test(withoutTexts(path))).map((path) => `${path}: ${instead}`),
    )
    expect(found).toEqual([])
  })

  test('decides something by every setting', () => {
    const deciding = files.filter((path) => !path.startsWith('src/policy/settings/'))
    const read = (name: string) => new RegExp(`[.{,] ?${name}\\b`)
    const idle = Object.keys(defaultPolicy).filter(
      (name) => !deciding.some((path) => read(name).test(withoutTexts(path).replace(/\s+/g, ' '))),
    )
    expect(idle).toEqual([])
  })

  test('speaks to GitHub in one room only', () => {
    const speaking = files.filter((path) => importsOf(path).some((to) => to.startsWith('@octokit/')))
    expect(new Set(speaking.map(roomOf))).toEqual(new Set(['github']))
    const probot = files.filter((path) => importsOf(path).includes('probot')).map(roomOf)
    expect(new Set(probot)).toEqual(new Set(['app', 'start.ts']))
  })

  test('keeps clock, chance, files and environment out of its pure rooms', () => {
    const pure = ['document', 'incident', 'policy', 'messages', 'plan', 'reconcile']
    const reaching =
      /\bDate\.now\(|new Date\(\)|Math\.random\(|\brandomUUID\b|process\.env|\bfetch\(|from 'node:(fs|net|http|child_process)/
    const found = files.filter((path) => pure.includes(roomOf(path)) && reaching.test(text.get(path) ?? ''))
    // The bundled templates are files of the package itself.
    expect(found).toEqual(['src/document/templates/bundledTemplates.ts'])
  })

  test('has neither drawers without a name nor default exports nor barrels', () => {
    const drawers = files.filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared)(\.ts|\/)/.test(path))
    const exports = files.filter((path) => /^export (default|\*|\{[^}]*\} from)/m.test(text.get(path) ?? ''))
    expect({ drawers, exports }).toEqual({ drawers: [], exports: [] })
  })

  test('has files named after what they export', () => {
    const misnamed = files.filter((path) => {
      const name = basename(path, '.ts')
      const exported = [
        ...(text.get(path) ?? '').matchAll(
          /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm,
        ),
      ]
      const names = exported.map((match) => match[1]?.toLowerCase() ?? '')
      return (
        names.length === 1 &&
        !names.some((it) => it.includes(name.toLowerCase()) || name.toLowerCase().includes(it))
      )
    })
    expect(misnamed.filter((path) => !entries.includes(basename(path)))).toEqual([])
  })

  test('has small rooms: half of the files within 90 lines, none above 300', () => {
    const code = files.filter((path) => !isLanguage(path))
    const lines = code.map((path) => [path, (text.get(path) ?? '').split('\n').length] as const)
    const sorted = lines.map(([, count]) => count).sort((a, b) => a - b)
    expect(lines.filter(([, count]) => count > 300)).toEqual([])
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90)
  })
})
