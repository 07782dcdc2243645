import type { PolicyProblem } from '../../policy/parsePolicy.ts'
import { problemText } from '../configuration.ts'

export const settingsWords = {
  broken: (path: string, problems: readonly PolicyProblem[]) =>
    [
      `${path} cannot be understood, so nothing was checked:`,
      ...problems.map((problem) => `  line ${problem.line}: ${problemText(problem)}`),
      'Mend the file, then run the command again.',
    ].join('\n'),
} as const
