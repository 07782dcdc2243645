import { ruleCards } from '../../document/rules/rules.ts'
import { nearest } from '../../document/values/nearest.ts'

/** The rules that somebody means: by id, by group (`action`, `action/*`), or by the name alone where one rule has it. */
export function namedRules(topic: string): readonly string[] {
  const ids = [...ruleCards.keys()]
  if (ruleCards.has(topic)) return [topic]
  const group = topic.replace(/\/\*?$/, '')
  const inGroup = ids.filter((id) => id.startsWith(`${group}/`))
  return inGroup.length > 0 ? inGroup : ids.filter((id) => id.endsWith(`/${topic}`))
}

/** The rule that was probably meant, by its id or by its name alone. */
export function nearestRule(topic: string): string | undefined {
  const ids = [...ruleCards.keys()]
  const name = (id: string) => id.slice(id.indexOf('/') + 1)
  const close = nearest(topic, [...ids, ...ids.map(name)])
  return ids.find((id) => id === close || name(id) === close)
}
