import type { Levels } from '../../../document/rules/levels.ts'
import type { RuleCard } from '../../../document/rules/rule.ts'
import { ruleCards } from '../../../document/rules/rules.ts'
import type { RuleSettings } from '../../../document/rules/settings.ts'
import { ruleListWords } from '../../../messages/cli/ruleListWords.ts'
import { strengthWord } from '../../../messages/rule/rulePage.ts'
import { ruleAddress } from '../../../messages/text/projectPages.ts'
import { penFor } from '../../screen/pen.ts'
import { wrapText } from '../../screen/wrapText.ts'
import type { Terminal } from '../../terminal.ts'

/** The rules as people read them: how loudly each speaks at each stage under the settings, and why it exists. */
export function ruleList(
  settings: RuleSettings,
  screen: Pick<Terminal, 'color' | 'links' | 'width'>,
): string {
  const pen = penFor(screen)
  const cards = [...ruleCards.values()]
  const widest = Math.max(...cards.map(({ id }) => id.length))
  const rows = cards.map((card) => {
    const { draft, review, final } = levelsOf(card, settings)
    const levels = [draft, review, final]
      .map((level) => strengthWord(level).padEnd('warning'.length))
      .join('  ')
    const id = pen.link(card.id, ruleAddress(card.id)) + ' '.repeat(widest - card.id.length)
    return `${pen.paint('bold', id)}  ${levels.trimEnd()}\n    ${wrapText(card.reason, 4, screen.width)}`
  })
  return `${ruleListWords.head(widest)}\n${rows.join('\n')}\n\n${ruleListWords.end}\n`
}

/** The same for programs. */
export function ruleListJson(settings: RuleSettings): string {
  const rules = [...ruleCards.values()].map((card) => ({
    id: card.id,
    levels: levelsOf(card, settings),
    reason: card.reason,
    gate: card.gate ?? false,
    wording: card.wording ?? false,
    page: ruleAddress(card.id),
  }))
  return `${JSON.stringify({ version: 1, rules })}\n`
}

function levelsOf({ id, levels }: RuleCard, settings: RuleSettings): Levels {
  const set = settings.levels[id]
  return typeof set === 'string' ? { draft: set, review: set, final: set } : { ...levels, ...set }
}
