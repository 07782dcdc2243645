import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sinceWords } from '../../../messages/cli/sinceWords.ts'
import { UsageError } from '../../arguments/usageError.ts'

/** How a file differs from what it was at the ref. */
export interface ChangedFile {
  /** the text at the ref; absent when the file was not there */
  readonly before?: string
  /** lines that are new or changed, 1-based and inclusive */
  readonly lines: readonly { readonly from: number; readonly to: number }[]
}

const run = promisify(execFile)
const mostBytes = 64 * 1024 * 1024

/**
 * The files below a folder that differ from where this branch left the ref, by path from the folder; new files that nobody
 * has added to Git yet are among them.
 * @throws UsageError when Git does not know the ref, or the folder is in no repository
 */
export async function changedSince(ref: string, cwd: string): Promise<ReadonlyMap<string, ChangedFile>> {
  const git = gitIn(cwd)
  const base = await baseOf(ref, git)
  const [diff, untracked] = await Promise.all([
    git(
      'diff',
      '--unified=0',
      '--no-color',
      '--no-ext-diff',
      '--no-prefix',
      '--find-renames',
      '--relative',
      base,
      '--',
      '.',
    ),
    git('ls-files', '--others', '--exclude-standard', '-z'),
  ])
  const changed = new Map<string, ChangedFile>()
  for (const { file, old, lines } of readDiff(diff)) {
    const before = old === undefined ? undefined : await git('show', `${base}:./${old}`)
    changed.set(file, before === undefined ? { lines } : { before, lines })
  }
  for (const file of untracked.split('\0')) if (file !== '') changed.set(file, { lines: everyLine })
  return changed
}

const everyLine = [{ from: 1, to: Number.POSITIVE_INFINITY }]

type Git = (...args: readonly string[]) => Promise<string>

function gitIn(cwd: string): Git {
  return async (...args) => {
    const { stdout } = await run('git', ['-c', 'core.quotePath=false', ...args], {
      cwd,
      maxBuffer: mostBytes,
    })
    return stdout
  }
}

/** Where this branch left the ref; the ref itself where the two have nothing in common. */
async function baseOf(ref: string, git: Git): Promise<string> {
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).catch(
    () => '',
  )
  if (commit !== '') return (await git('merge-base', commit.trim(), 'HEAD').catch(() => commit)).trim()
  const inside = await git('rev-parse', '--is-inside-work-tree').catch(() => '')
  throw new UsageError(inside === '' ? sinceWords.noRepository : sinceWords.unknownRef(ref))
}

interface DiffedFile {
  readonly file: string
  readonly old: string | undefined
  readonly lines: { from: number; to: number }[]
}

/** Files and changed lines of a diff without context. */
function readDiff(diff: string): readonly DiffedFile[] {
  const files: DiffedFile[] = []
  let old: string | undefined
  // Lines of the files themselves may look like anything.
  let content = 0
  for (const line of diff.split('\n')) {
    if (content > 0) {
      if (!line.startsWith('\\')) content--
    } else if (line.startsWith('--- ')) old = pathIn(line)
    else if (line.startsWith('+++ ')) files.push({ file: pathIn(line) ?? '', old, lines: [] })
    else {
      const { removed, added, from } = hunkOf(line)
      content = removed + added
      // Where lines were only taken out nothing is left to look at; what is missed there is new in itself.
      if (added > 0) files.at(-1)?.lines.push({ from, to: from + added - 1 })
    }
  }
  return files.filter(({ file }) => file !== '')
}

/** How many lines stand below a `@@ -3,2 +3,4 @@`, and where the new ones begin; none for any other line. */
function hunkOf(line: string): { readonly removed: number; readonly added: number; readonly from: number } {
  const found = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
  if (found === null) return { removed: 0, added: 0, from: 0 }
  return { removed: Number(found[1] ?? 1), from: Number(found[2]), added: Number(found[3] ?? 1) }
}

/** The path of a `---` or `+++` line; Git quotes odd ones, and puts a tab behind those with spaces. */
function pathIn(line: string): string | undefined {
  const path = line.slice(4).replace(/\t$/, '')
  if (path === '/dev/null') return undefined
  return path.startsWith('"') ? unquoted(path) : path
}

function unquoted(path: string): string {
  try {
    return String(JSON.parse(path))
  } catch {
    return path
  }
}
