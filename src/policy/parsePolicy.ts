import type { z } from 'zod'
import type { ProfileName } from '../document/profiles.ts'
import { nearest } from '../document/values/nearest.ts'
import { clashes } from './clashes.ts'
import { underOrganisation } from './organisation.ts'
import { defaultPolicy, type Policy } from './policy.ts'
import { describedSettings, settingAt } from './settings/describedSettings.ts'
import { type PolicyFile, policySchema } from './settings/policyFile.ts'
import { toPolicy } from './toPolicy.ts'
import { inOneLine } from './yaml/inOneLine.ts'
import { type ReadYaml, readYaml, type YamlProblem } from './yaml/readYaml.ts'
import { type Remedy, yamlFaults } from './yaml/yamlFault.ts'

/** One thing wrong with the configuration file, as data; the sentence is the messages' business. */
export interface PolicyProblem {
  /** about the file as YAML, about a name that no setting has, or about a setting's value */
  readonly kind: 'yaml' | 'name' | 'value'
  readonly line: number
  readonly column: number
  /** names from the outermost, `review.approvals`; empty when it is no matter of one setting */
  readonly path: string
  readonly expected: string
  /** as it stands there, cut: of YAML the line, else the name or value; absent when there is none */
  readonly found?: string
  /** the name or word that was probably meant */
  readonly nearest?: string
  /** how it looks right, one line of YAML */
  readonly example?: string
}

export type ParsedPolicy = { readonly policy: Policy } | Unreadable
export type ParsedFile = { readonly file: PolicyFile } | Unreadable

interface Unreadable {
  readonly problems: readonly PolicyProblem[]
}

/**
 * Reads `.github/debrief.yml`: the policy, or all that is wrong with it at once, in the order of the file. Pure, never
 * throws; an empty file means the defaults.
 * @param profile holds instead of the one that the file names
 * @param organisation what the file of its organisation says
 */
export function parsePolicy(text: string, profile?: ProfileName, organisation?: PolicyFile): ParsedPolicy {
  const parsed = parseFile(text, organisation)
  if ('problems' in parsed) return parsed
  if (!organisation) return { policy: toPolicy(parsed.file, defaultPolicy, profile) }
  const under = underOrganisation(parsed.file, organisation)
  return { policy: { ...toPolicy(under.file, defaultPolicy, profile), organisation: under.organisation } }
}

/** Reads the file alone, as it is written. Settings that cannot both hold are looked for beside those of the organisation. */
export function parseFile(text: string, organisation?: PolicyFile): ParsedFile {
  const read = readYaml(text)
  const faults = read.problems.map(faultProblem)
  if (read.value === undefined) return { problems: faults }
  const parsed = policySchema.safeParse(read.value)
  const problems = parsed.success
    ? clashProblems(parsed.data, read, organisation)
    : parsed.error.issues.flatMap((issue) => issueProblems(issue, read))
  if (parsed.success && faults.length + problems.length === 0) return { file: parsed.data }
  return { problems: [...faults, ...problems].sort((a, b) => a.line - b.line || a.column - b.column) }
}

function faultProblem({ line, column, fault, found }: YamlProblem): PolicyProblem {
  const remedy: Remedy = yamlFaults[fault]
  return { kind: 'yaml', line, column, path: '', ...remedy, ...(found === '' ? {} : { found: cut(found) }) }
}

function clashProblems(
  own: PolicyFile,
  read: ReadYaml,
  organisation: PolicyFile | undefined,
): readonly PolicyProblem[] {
  const file = organisation ? underOrganisation(own, organisation).file : own
  const unknown = (own.enforced ?? []).flatMap((name, index): readonly PolicyProblem[] => {
    if (describedSettings.has(name) && name !== '' && name !== 'enforced') return []
    const close = nearest(name, describedSettings.keys())
    return [
      {
        kind: 'value',
        ...read.place(['enforced', index]),
        path: 'enforced',
        expected: 'the name of a setting, such as review.approvals',
        found: cut(name),
        ...(close ? { nearest: close } : {}),
      },
    ]
  })
  return [
    ...unknown,
    ...clashes(file, toPolicy(file, defaultPolicy)).map(
      ({ path, found, expected }): PolicyProblem => ({
        kind: 'value',
        ...read.place(path),
        path: shownPath(path),
        expected,
        found: cut(found),
      }),
    ),
  ]
}

type Issue = z.core.$ZodIssue

function issueProblems(issue: Issue, read: ReadYaml): readonly PolicyProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownName(key, issue, read))
  }
  const meant = issue.code === 'invalid_union' ? branchMeant(issue.errors) : undefined
  if (meant) {
    return meant.flatMap((inner) => issueProblems({ ...inner, path: [...issue.path, ...inner.path] }, read))
  }
  const path = issue.path.map(String)
  const found = issue.code === 'invalid_key' ? path.at(-1) : valueAt(read.value, path)
  const expected = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
  const example = exampleAt(path)
  const close = typeof found === 'string' ? likely(found, issue) : undefined
  return [
    {
      kind: 'value',
      ...read.place(issue.path),
      path: shownPath(issue.path),
      expected: needsQuotes(issue, found) ? `${expected}; a value such as this one needs quotes` : expected,
      ...(found === null || found === undefined ? {} : { found: shown(found) }),
      ...(close ? { nearest: close } : {}),
      ...(example ? { example } : {}),
    },
  ]
}

/** Of several shapes that a value may have the one that it has, apart from slips inside. */
function branchMeant(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) =>
    issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  )
}

function likely(found: string, issue: Issue): string | undefined {
  const guess: unknown = issue.code === 'custom' ? issue.params?.['likely'] : undefined
  const guessed: unknown = typeof guess === 'function' ? guess(found) : undefined
  return typeof guessed === 'string' ? guessed : nearest(found, candidates(issue))
}

/** The words that could stand there, as far as they are few and known. */
function candidates(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(candidates)
  const known: unknown =
    issue.code === 'invalid_value' ? issue.values : issue.code === 'custom' ? issue.params?.['known'] : []
  return Array.isArray(known) ? known.filter((word) => typeof word === 'string') : []
}

/** More names than these are no help in a sentence. */
const mostNames = 30

function unknownName(name: string, issue: Issue, read: ReadYaml): PolicyProblem {
  const parent = issue.path.map(String)
  const known = settingAt(parent)?.known ?? []
  // One that is known and may not stand there, such as a condition too deep in others, is no slip of the pen.
  const misplaced = known.includes(name)
  const close = misplaced ? undefined : nearest(name, known)
  const example = exampleAt([...parent, close ?? ''])
  const listed = !misplaced && known.length > 0 && known.length <= mostNames
  return {
    kind: 'name',
    ...read.place([...parent, name]),
    path: shownPath([...issue.path, name]),
    expected: listed ? `one of ${known.join(', ')}` : issue.message,
    found: cut(name),
    ...(close ? { nearest: close } : {}),
    ...(example ? { example } : {}),
  }
}

/** The example of a setting, or of the nearest group around it that has one. */
function exampleAt(path: readonly string[]): string | undefined {
  const found = path.map((_, index) => settingAt(path.slice(0, path.length - index)))
  return found.find((setting) => setting?.example !== undefined)?.example
}

function needsQuotes(issue: Issue, found: unknown): boolean {
  const text = issue.code === 'invalid_type' && issue.expected === 'string'
  return text && (typeof found === 'number' || typeof found === 'boolean')
}

/** The value at a path; of a value that stands for a list of one, the value itself. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path
  if (name === undefined || typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  const next: unknown = Reflect.get(value, name)
  return valueAt(next, rest)
}

function shown(value: unknown): string {
  return cut(typeof value === 'object' ? inOneLine(value) : String(value))
}

/** Without places in lists, which are numbers: the line tells. */
function shownPath(path: readonly PropertyKey[]): string {
  return path
    .filter((step) => typeof step !== 'number')
    .map((step) => cut(String(step)))
    .join('.')
}

const mostShown = 100

function cut(text: string): string {
  const line = text.toWellFormed()
  return line.length > mostShown ? `${line.slice(0, mostShown).toWellFormed()}…` : line
}
