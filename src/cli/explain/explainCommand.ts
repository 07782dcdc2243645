import { ruleCards } from '../../document/rules/rules.ts'
import { explainWords } from '../../messages/cli/explainWords.ts'
import { explainHelp } from '../../messages/cli/help/explainHelp.ts'
import { factsWords } from '../../messages/cli/policy/factsWords.ts'
import { rulePage } from '../../messages/rule/rulePage.ts'
import { namedRules, nearestRule } from '../arguments/namedRules.ts'
import { readArguments } from '../arguments/readArguments.ts'
import { UsageError } from '../arguments/usageError.ts'
import type { Command } from '../command.ts'
import { showPage } from '../screen/showPage.ts'
import { explainFacts, explainReference } from './explainIncident.ts'

const options = { facts: { type: 'string' }, config: { type: 'string' } } as const

/**
 * `debrief explain`: of a rule about documents why it exists, what it finds, how to set and to silence it; of an incident, or of
 * facts in a file, which rule of the policy decides, why the others do not, and what follows.
 */
export const explainCommand: Command = {
  name: 'explain',
  help: explainHelp,
  options,
  topics: [...ruleCards.keys()],
  run: async (args, terminal) => {
    const { positionals, values } = readArguments('explain', args, options)
    const [topic] = positionals
    if (values.facts !== undefined) {
      if (topic !== undefined) throw new UsageError(factsWords.both)
      terminal.out(showPage(await explainFacts(values.facts, terminal, values.config), terminal))
      return 0
    }
    if (topic === undefined) throw new UsageError(explainWords.nothingNamed)
    if (positionals.length > 1) throw new UsageError(explainWords.oneAtATime)
    const page = topic.includes('#') ? await explainReference(topic, terminal) : explanation(topic)
    terminal.out(showPage(page, terminal))
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
