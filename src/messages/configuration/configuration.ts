import { plural } from '../../document/rules/plural.ts'
import { marker } from '../../incident/ours/marker.ts'
import { configurationPath, labelNames } from '../../incident/ours/ownNames.ts'
import type { ChangedSetting } from '../../policy/changedSettings.ts'
import type { PolicyProblem } from '../../policy/parsePolicy.ts'
import type { PolicyRemark } from '../../policy/policyRemarks.ts'
import { remarkWords } from '../policy/remarkWords.ts'
import { codeSpan } from '../text/codeSpan.ts'
import { fitBody } from '../text/fitBody.ts'

export const configurationLabel = {
  name: labelNames.configuration,
  color: 'd93f0b',
  description: 'The configuration of Debrief cannot be read',
} as const

const file = codeSpan(configurationPath)
const mostListed = 50

/** One problem in words: what stands there, what was expected, how it looks right. */
export function problemText(problem: PolicyProblem): string {
  const { example } = problem
  return example ? `${whatIsWrong(problem)} Example: ${code(example)}` : whatIsWrong(problem)
}

function whatIsWrong({ kind, path, expected, found, nearest }: PolicyProblem): string {
  const what = found === undefined ? 'nothing' : found === '' ? 'an empty text' : code(found)
  if (path === '') return `Expected ${expected}; found ${what}.`
  const guess = nearest ? ` Did you mean ${code(nearest)}?` : ''
  if (kind !== 'name') return `${code(path)}: expected ${expected}; found ${what}.${guess}`
  return `There is no setting ${code(path)}; expected ${expected}.${guess}`
}

function code(text: string): string {
  return codeSpan(text.slice(0, 200))
}

/** @param href address of a line of the file, where there is one */
function problemList(problems: readonly PolicyProblem[], href?: (line: number) => string): string {
  const left = problems.length - mostListed
  return [
    ...problems.slice(0, mostListed).map((problem) => {
      const line = href ? `[Line ${problem.line}](${href(problem.line)})` : `Line ${problem.line}`
      return `- ${line}: ${problemText(problem)}`
    }),
    ...(left > 0 ? [`- … and ${left} more below line ${problems[mostListed - 1]?.line}.`] : []),
  ].join('\n')
}

/** The one issue that explains a broken configuration on the default branch. */
export const configurationIssue = {
  title: `Debrief cannot read ${configurationPath}`,
  /** @param repository address of the repository and name of its default branch */
  body: (
    problems: readonly PolicyProblem[],
    repository: { readonly url: string; readonly branch: string },
  ) => {
    const address = `${repository.url}/blob/${inAddress(repository.branch)}/${configurationPath}`
    return fitBody(
      `${marker('configuration')}
${plural(problems.length, 'place')} in ${file} on ${code(repository.branch)} cannot be understood:

${problemList(problems, (line) => `${address}#L${line}`)}

**In force until then:** the last version of the file that could be read; the defaults if there was none.

**Next step:** change the file in a pull request; its check **Debrief** says whether it can be read. Once it is merged, this issue closes by itself. Deleting the file brings back the defaults.`,
    )
  },
  /** the comment with which the issue is closed; `version` tells one mending from the next */
  mended: (version: string | undefined) =>
    `${mendedMarker(version)}\n${
      version
        ? `${file} can be read again, and its settings are in force. Thank you.`
        : `${file} is gone, so the defaults are in force. Thank you.`
    }`,
} as const

function inAddress(branch: string): string {
  const parts = branch.split('/').map(encodeURIComponent)
  // Parentheses would end the link.
  return parts.join('/').replaceAll('(', '%28').replaceAll(')', '%29')
}

/** The hidden tag of the comment that says that a version of the file can be read. */
export function mendedMarker(version: string | undefined): string {
  return marker('notice', { name: 'configuration-mended', version: version ?? 'none' })
}

/** The check on a pull request that changes the configuration. */
export const configurationCheck = {
  broken: (problems: readonly PolicyProblem[]) => ({
    title: `${plural(problems.length, 'place')} to mend in ${configurationPath}`,
    summary: fitBody(
      `${file} cannot be understood in ${plural(problems.length, 'place')}:

${problemList(problems)}

If this is merged as it is, today’s settings stay in force and an issue asks for the same changes.

**Next step:** change these lines and push; this check runs again by itself.`,
    ),
  }),
  annotation: (problem: PolicyProblem) => ({
    title: (problem.path || 'YAML').slice(0, 100).toWellFormed(),
    message: problemText(problem),
  }),
  readable: (changes: Changes, remarks: readonly PolicyRemark[] = []) => ({
    title: `The configuration can be read${changes?.settings.length ? ` · ${plural(changes.settings.length, 'setting changes', 'settings change')}` : ''}`,
    summary: fitBody(
      [
        `Every setting in ${file} is understood.`,
        ...(remarks.length > 0 ? [remarkList(remarks)] : []),
        changeList(changes),
      ].join('\n\n'),
    ),
  }),
  deleted: (changes: Changes) => ({
    title: 'The configuration is removed: the defaults apply',
    summary: fitBody(`Without ${file}, Debrief runs with its defaults.\n\n${changeList(changes)}`),
  }),
} as const

/** What is odd in the file and holds all the same. */
export function remarkList(remarks: readonly PolicyRemark[]): string {
  const left = remarks.length - mostListed
  return [
    ...remarks.slice(0, mostListed).map((remark) => `- Line ${remark.line}: ${remarkWords(remark)}`),
    ...(left > 0 ? [`- … and ${left} more.`] : []),
  ].join('\n')
}

/** How a pull request changes the settings of the default branch; undefined when those cannot be read. */
export type Changes =
  | { readonly since: 'default-branch' | 'defaults'; readonly settings: readonly ChangedSetting[] }
  | undefined

function changeList(changes: Changes): string {
  if (!changes) return 'The file on the default branch cannot be read at the moment; merging this mends it.'
  const base = changes.since === 'defaults' ? 'the defaults' : 'the default branch'
  if (changes.settings.length === 0) return `It means the same as ${base}: merging it changes no setting.`
  return `Once this is merged, compared with ${base}:

${changes.settings.map(({ path, before, after }) => `- ${code(path)}: ${value(before)} → ${value(after)}`).join('\n')}`
}

function value(yaml: string): string {
  return yaml === '[]' || yaml === '{}' ? 'none' : code(yaml)
}
