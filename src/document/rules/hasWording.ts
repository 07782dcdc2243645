import { oneOf, phrasesOf } from '../language/compile/gather.ts'
import { wordings } from '../language/wording/wordings.ts'

const common = wordings.map((wording) => new RegExp(` ${oneOf(phrasesOf(wording.common))} `, 'gi'))

/** Whether prose is in a language whose wording is known: for rules that report that certain words are absent. */
export function hasWording(prose: string): boolean {
  const sample = prose.slice(0, 20_000)
  return common.some((words) => {
    const found = new Set((sample.match(words) ?? []).map((word) => word.toLowerCase()))
    return found.size >= 3
  })
}
