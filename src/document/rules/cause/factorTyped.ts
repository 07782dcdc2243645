import { phrasesBy } from '../../language/compile/gather.ts'
import { wordings } from '../../language/wording/wordings.ts'
import type { Factor, FactorType, Postmortem } from '../../model/postmortem.ts'
import { reviewing } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'

const table = (type: string, required = 'No') =>
  `## Contributing factors\n\n| Factor | Type | Action required |\n| --- | --- | --- |\n| No alert on waiting requests | ${type} | ${required} |\n`

const titles: Readonly<Record<FactorType, string>> = {
  technical: 'Technical',
  process: 'Process',
  human: 'Human',
  external: 'External',
}
/** The four bones of a fishbone diagram that have another name here. */
const otherNames = new Map(
  wordings.flatMap(({ fishbone }) =>
    phrasesBy(fishbone).map(([phrase, type]) => [phrase.toLowerCase(), titles[type]] as const),
  ),
)

export const factorTyped: Rule = {
  id: 'cause/factor-typed',
  convention: true,
  reason: 'Types make factors of many incidents comparable, and a factor that asks for action needs one.',
  levels: reviewing,
  examples: {
    good: [table('Technical'), '## Contributing factors\n\n- No alert on waiting requests\n'],
    bad: [table(''), table('Weather'), table('Technical', 'Yes')],
  },
  check: (postmortem) => {
    const isTemplate = templateText(postmortem)
    // A plain list of factors is fine as it is; who starts to give types gives all of them.
    const typed =
      postmortem.factors.some(({ type }) => type.text !== '') ||
      postmortem.tables.some(({ kind, columns }) => kind === 'factors' && columns.includes('type'))
    return postmortem.factors
      .filter((factor) => !isTemplate(factor))
      .flatMap((factor) => [...(typed ? judgeType(factor) : []), ...judgeAction(factor, postmortem)])
  },
}

function judgeType({ factor, type }: Factor): readonly Hit[] {
  const known = otherNames.get(type.text.trim().toLowerCase())
  if (known !== undefined) {
    const message = `${quoted(type.text)} is called “${known}” here. Use the same four types everywhere: Technical, Process, Human, External.`
    return [{ at: type, message, fix: () => [{ start: type.start, end: type.end, text: known }] }]
  }
  if (type.value !== undefined) return []
  const found = type.text === '' ? 'has no type' : `has the type ${quoted(type.text)}`
  const message = `${quoted(factor.text)} ${found}. Choose Technical, Process, Human or External.`
  return [{ at: type.text === '' ? factor : type, message }]
}

function judgeAction({ factor, actionRequired }: Factor, { actions }: Postmortem): readonly Hit[] {
  if (actionRequired.value !== true || actions.length > 0) return []
  return [
    {
      at: actionRequired,
      message: `${quoted(factor.text)} asks for an action, and the document has none. Add one, or write “no action” and why.`,
    },
  ]
}
