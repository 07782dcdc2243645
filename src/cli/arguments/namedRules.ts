import { ruleCards } from '../../document/rules/rules.ts'

/** The rules that somebody means: by id, by group (`action`, `action/*`), or by the name alone where one rule has it. */
export function namedRules(topic: string): readonly string[] {
  const ids = [...ruleCards.keys()]
  if (ruleCards.has(topic)) return [topic]
  const group = topic.replace(/\/\*?$/, '')
  const inGroup = ids.filter((id) => id.startsWith(`${group}/`))
  return inGroup.length > 0 ? inGroup : ids.filter((id) => id.endsWith(`/${topic}`))
}
