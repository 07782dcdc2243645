import type { PolicyProblem } from '../policy/parsePolicy.ts'
import { codeSpan } from './codeSpan.ts'
import { fitBody } from './fitBody.ts'
import { marker } from './marker.ts'
import { plural } from './plural.ts'

export const configurationPath = '.github/debrief.yml'
export const configurationLabel = {
  name: 'debrief: configuration',
  color: 'd93f0b',
  description: 'The configuration of Debrief cannot be read',
} as const

/** One problem as a sentence: what was expected, what was found, how it looks right. */
export function problemText(problem: PolicyProblem): string {
  const { path, found, nearest, example } = problem
  if (path === '' && found === undefined) return problem.expected
  const place = path === '' ? 'The file' : codeSpan(path.slice(0, 200))
  const what = nearest
    ? `There is no setting ${place}; did you mean ${codeSpan(nearest)}?`
    : `${place}: expected ${problem.expected}, found ${codeSpan((found ?? 'nothing').slice(0, 200))}.`
  return example ? `${what} Example: ${codeSpan(example)}` : what
}

/** Title and body of the one issue that explains a broken configuration on the default branch. */
export const configurationIssue = {
  title: `Debrief cannot read ${configurationPath}`,
  body: (problems: readonly PolicyProblem[], branch: string) =>
    fitBody(
      [
        marker('configuration'),
        `${codeSpan(configurationPath)} on ${codeSpan(branch)} has ${plural(problems.length, 'place')} that cannot be understood. Until that is mended, the last version that could be read stays in force, or the defaults if there was none.`,
        '',
        '| Line | What to change |',
        '| --- | --- |',
        ...problems.map((problem) => `| ${problem.line} | ${problemText(problem).replaceAll('|', '\\|')} |`),
        '',
        'Change the file in a pull request: the check **Debrief** there says whether it can be read. This issue closes by itself.',
      ].join('\n'),
    ),
  mended: 'The configuration can be read again and is in force. Thank you.',
} as const

/** The check on a pull request that changes the configuration. */
export const configurationCheck = {
  broken: (problems: readonly PolicyProblem[]) => ({
    title: `${plural(problems.length, 'place')} to mend in ${configurationPath}`,
    summary: fitBody(
      [
        'If this were merged, the settings of today would stay in force, because the file cannot be read.',
        '',
        ...problems.map((problem) => `- Line ${problem.line}: ${problemText(problem)}`),
      ].join('\n'),
    ),
  }),
  unreadable: {
    title: `${configurationPath} is not text`,
    summary: `The file is not text, or too large. Expected YAML of at most 64 kB; an example is in the documentation of the settings.`,
  },
  readable: {
    title: 'The configuration can be read',
    summary: 'Every setting is understood. It is in force once this is merged.',
  },
  deleted: {
    title: 'The configuration is removed',
    summary: 'Without the file, Debrief runs with its defaults. They are in force once this is merged.',
  },
} as const
