import { badExample, goodExample, type RuleExample } from '../../document/ruleExample.ts'
import type { Strength } from '../../document/rules/levels.ts'
import type { RuleCard } from '../../document/rules/rule.ts'
import { describedSettings } from '../../policy/settings/describedSettings.ts'
import { codeSpan } from '../text/codeSpan.ts'

/** More lines than these of an example are left out. */
const mostLines = 30

/** Everything there is to know of a rule, as Markdown: `debrief explain` prints it, and `docs/rules/` holds one page for each. */
export function rulePage(card: RuleCard): string {
  const parts = [
    `# ${card.id}`,
    card.reason,
    levelTable(card),
    ...traits(card),
    '## What it finds',
    ...findings(badExample(card)),
    '## What it is content with',
    fenced('markdown', goodExample(card)),
    '## How to set it',
    ...settings(card),
    '## How to silence it in one place',
    ...silencing(card),
  ]
  return `${parts.join('\n\n')}\n`
}

function levelTable({ levels }: RuleCard): string {
  const row = [levels.draft, levels.review, levels.final].map(strengthWord).join(' | ')
  return `| draft | review | final |\n| --- | --- | --- |\n| ${row} |`
}

/** How a level is written in tables. */
export function strengthWord(strength: Strength): string {
  return strength === 'off' ? '–' : strength
}

function traits(card: RuleCard): readonly string[] {
  return [
    ...(card.wording
      ? ['A remark on wording: never an error, and a document gets a few of them at most.']
      : []),
    ...(card.gate ? ['It guards the merge: no setting and no comment can switch it off.'] : []),
    ...('ready' in card ? ['It needs to know the repository, so only the check on GitHub says it.'] : []),
    ...(card.convention
      ? [
          'Some house styles do without: `debrief lint --profile auto` does not ask for it where most documents lack it.',
        ]
      : []),
  ]
}

function findings({ text, said, fixed }: RuleExample): readonly string[] {
  return [
    fenced('markdown', text),
    said.map(({ line, message }) => `- line ${line}: ${message}`).join('\n'),
    ...(fixed === undefined ? [] : ['`debrief lint --fix` makes of it:', fenced('markdown', fixed)]),
  ]
}

function settings({ id, gate, settings: names = [] }: RuleCard): readonly string[] {
  const others = names.map((name) => {
    const { description = '', example = '' } = describedSettings.get(`document.${name}`) ?? {}
    return `- \`document.${name}\`: ${description} Example: ${codeSpan(example)}`
  })
  const level = fenced(
    'yaml',
    `document:\n  rules:\n    # off, notice, warning or error; or for stages: { draft: off, review: warning }\n    ${id}: notice\n`,
  )
  return [
    gate ? 'Its level is fixed.' : `In \`.github/debrief.yml\`:\n\n${level}`,
    ...(others.length > 0 ? [`What it asks for depends on:\n\n${others.join('\n')}`] : []),
    ...(gate
      ? []
      : [`On the command line: \`debrief lint --rule ${id}=off\`, or \`--rule ${id}\` to see nothing else.`]),
  ]
}

function silencing({ id, gate }: RuleCard): readonly string[] {
  if (gate) return ['It cannot be silenced in the document that it guards.']
  const directive = `<!-- debrief-disable-next-line ${id} -- the reason, for reviewers -->`
  return [
    fenced('markdown', directive),
    'Without a reason it has no effect. In a table, write `debrief-disable-line` into a cell of the row; `debrief-disable-file` holds for the whole document.',
  ]
}

function fenced(language: string, text: string): string {
  const lines = text.trimEnd().split('\n')
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines
  const fence = text.includes('```') ? '````' : '```'
  return [fence + language, ...shown, fence].join('\n')
}
