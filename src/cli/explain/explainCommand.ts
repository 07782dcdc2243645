import { ruleCards } from '../../document/rules/rules.ts'
import { explainWords } from '../../messages/cli/explainWords.ts'
import { explainHelp } from '../../messages/cli/help/explainHelp.ts'
import { rulePage } from '../../messages/rulePage.ts'
import { namedRules, nearestRule } from '../arguments/namedRules.ts'
import { readArguments } from '../arguments/readArguments.ts'
import { UsageError } from '../arguments/usageError.ts'
import type { Command } from '../command.ts'
import { showPage } from '../screen/showPage.ts'

const options = {} as const

/** `debrief explain`: why a rule exists, what it finds, how to set and to silence it. */
export const explainCommand: Command = {
  name: 'explain',
  help: explainHelp,
  options,
  topics: [...ruleCards.keys()],
  run: async (args, terminal) => {
    const { positionals } = readArguments('explain', args, options)
    const [topic] = positionals
    if (topic === undefined) throw new UsageError(explainWords.nothingNamed)
    if (positionals.length > 1) throw new UsageError(explainWords.oneAtATime)
    terminal.out(showPage(explanation(topic), terminal))
    return 0
  },
}

/** The page of what is named, as Markdown. */
function explanation(topic: string): string {
  const ids = namedRules(topic)
  const card = ruleCards.get(ids[0] ?? '')
  if (card === undefined) throw new UsageError(explainWords.unknown(topic, nearestRule(topic)))
  if (ids.length > 1) throw new UsageError(explainWords.group(topic, ids))
  return rulePage(card)
}
