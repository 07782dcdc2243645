import { configurationPath } from '../../incident/ours/ownNames.ts'
import type { PolicyProblem } from '../../policy/parsePolicy.ts'
import { problemText } from '../configuration/configuration.ts'

export const settingsWords = {
  broken: (path: string, problems: readonly PolicyProblem[]) =>
    [
      `${path} cannot be understood, so nothing was checked:`,
      ...problems.map((problem) => `  line ${problem.line}: ${problemText(problem)}`),
      'Mend the file, then run the command again.',
    ].join('\n'),

  unreadable: (path: string) =>
    `There are no settings at ${path}. Name a file that is there, or leave \`--config\` out: the nearest ${configurationPath} is read by itself.`,

  misplaced: (path: string) =>
    `${path} is not read: settings live in \`${configurationPath}\` at the top of the repository. Move the file there, or name it with \`--config\`.`,

  /** the head of the settings that `--print-config` prints */
  printed: (differs: boolean) =>
    differs
      ? `# For ${configurationPath}: what differs from the defaults`
      : '# Nothing differs from the defaults',
} as const
