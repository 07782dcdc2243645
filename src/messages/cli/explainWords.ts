import { didYouMean } from './didYouMean.ts'

/** What `debrief explain` says when it cannot explain. */
export const explainWords = {
  nothingNamed:
    'What should be explained? Name a rule: `debrief explain action/owner`. `debrief lint --list-rules` lists them.',

  oneAtATime: '`debrief explain` explains one rule at a time.',

  unknown: (topic: string, meant: string | undefined) =>
    `There is no rule \`${topic}\`.${didYouMean(meant)} \`debrief lint --list-rules\` lists the rules.`,

  group: (topic: string, rules: readonly string[]) =>
    `\`${topic}\` is a group of rules. Name one of them: ${rules.join(', ')}.`,
}
