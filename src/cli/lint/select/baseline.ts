import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { baselineWords } from '../../../messages/cli/baselineWords.ts'
import { UsageError } from '../../arguments/usageError.ts'
import { fileExists } from '../../files/findFiles.ts'
import type { Terminal } from '../../terminal.ts'
import { countFindings, type FileReport } from '../fileReport.ts'
import type { Expected } from '../lintSettings.ts'
import { type KnownFindings, newFindings, recordFindings, sorted } from './knownFindings.ts'

const schema = z.object({
  version: z.literal(1),
  expected: z
    .object({ sections: z.array(z.string()), fields: z.array(z.string()), off: z.array(z.string()) })
    .optional(),
  files: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.number()))),
})

/** What was found when it was recorded, and what documents were judged by then, where that was learnt from themselves. */
export interface Baseline {
  readonly expected?: Expected | undefined
  readonly files: KnownFindings
}

/** What to do with a baseline. */
export interface BaselineWish {
  readonly path: string
  readonly update: boolean
  /** all that was named was read, so that what is missing is gone */
  readonly complete: boolean
  /** to be recorded with the findings */
  readonly expected: Expected | undefined
}

/**
 * The baseline at a path; undefined when there is none yet.
 * @throws UsageError when the file cannot be understood
 */
export async function readBaseline(path: string, { cwd }: Terminal): Promise<Baseline | undefined> {
  const text = await readFile(resolve(cwd, path), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new UsageError(baselineWords.unreadable(path))
  })
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new UsageError(baselineWords.unreadable(path))
  }
}

/**
 * Takes away what the baseline knows. Without a baseline, or when it is to be recorded anew, what is found now is recorded
 * and nothing is left; where nobody looks, only when it was asked for.
 * @returns what is new, and a word on the baseline
 * @throws UsageError when the file cannot be written
 */
export async function sinceBaseline(
  reports: readonly FileReport[],
  baseline: Baseline | undefined,
  wish: BaselineWish,
  terminal: Terminal,
): Promise<{ readonly reports: readonly FileReport[]; readonly note: string }> {
  const { path, update, complete } = wish
  const known = baseline?.files
  if (update || known === undefined) {
    if (known === undefined && !update && terminal.unattended)
      throw new UsageError(baselineWords.missing(path))
    if (!complete) throw new UsageError(baselineWords.incomplete(path))
    return {
      reports: reports.map((report) => newFindings(report, recordOf(report))),
      note: await record(reports, known ?? {}, wish, terminal),
    }
  }
  const moved = movedFiles(reports, known)
  const left = reports.map((report) => newFindings(report, known[moved.get(report.file) ?? report.file]))
  return { reports: left, note: baselineWords.known(countFindings(reports) - countFindings(left), path) }
}

/** What is known of files that were not read this time stays, as long as they are there. */
async function record(
  reports: readonly FileReport[],
  known: KnownFindings,
  { path, expected }: BaselineWish,
  { cwd }: Terminal,
): Promise<string> {
  const read = new Set(reports.map(({ file }) => file))
  const others: [string, KnownFindings[string]][] = []
  for (const [file, findings] of Object.entries(known)) {
    if (!read.has(file) && (await fileExists(resolve(cwd, file)))) others.push([file, findings])
  }
  const files = sorted({ ...Object.fromEntries(others), ...recordFindings(reports) })
  const text = JSON.stringify({ version: 1, expected, files }, undefined, 2)
  try {
    await writeFile(resolve(cwd, path), `${text}\n`)
  } catch (error) {
    throw new UsageError(
      baselineWords.notWritable(path, error instanceof Error ? error.message : String(error)),
    )
  }
  return baselineWords.recorded(countFindings(reports), path)
}

function recordOf(report: FileReport): KnownFindings[string] | undefined {
  return recordFindings([report])[report.file]
}

/** Files under a new name: the one recorded file of the same last name that is not among those read. */
function movedFiles(reports: readonly FileReport[], known: KnownFindings): ReadonlyMap<string, string> {
  const read = new Set(reports.map(({ file }) => file))
  const gone = Map.groupBy(
    Object.keys(known).filter((file) => !read.has(file)),
    nameOf,
  )
  return new Map(
    [...read].flatMap((file) => {
      const [before, ...more] = file in known ? [] : (gone.get(nameOf(file)) ?? [])
      return before === undefined || more.length > 0 ? [] : [[file, before] as const]
    }),
  )
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
