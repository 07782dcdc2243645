import { initWords } from '../../messages/cli/policy/initWords.ts'
import { problemText } from '../../messages/configuration/configuration.ts'
import { parseFile } from '../../policy/parsePolicy.ts'
import type { PolicyFile } from '../../policy/settings/policyFile.ts'
import { answer } from '../new/answer.ts'

/** What a first file of settings says; what is left out is as by default. */
export type FirstSettings = Pick<PolicyFile, 'incident' | 'severity' | 'review' | 'calendar'>

/**
 * Asks the few questions whose answers differ most between teams. An answer that the settings would not take is asked for again.
 * @param ask absent when nothing is to be asked
 */
export async function askSettings(ask?: (question: string) => Promise<string>): Promise<FirstSettings> {
  const question = (words: string, group: keyof FirstSettings, name: string) =>
    answer(
      ask,
      words,
      (text) => readAnswer(group, name, text),
      (text) => complaint(group, name, text),
    )
  const labels = await question(initWords.ask.labels, 'incident', 'labels')
  const required = await question(initWords.ask.required, 'severity', 'required')
  const approvals = await question(initWords.ask.approvals, 'review', 'approvals')
  const reviewers = await question(initWords.ask.reviewers, 'review', 'reviewers')
  const count = await question(initWords.ask.count, 'calendar', 'count')
  const isBusiness = count?.calendar?.count === 'business'
  const zone = isBusiness ? await question(initWords.ask.zone, 'calendar', 'zone') : undefined
  const holidays = isBusiness ? await question(initWords.ask.holidays, 'calendar', 'holidays') : undefined
  return {
    ...labels,
    ...required,
    ...joined('review', approvals, reviewers),
    ...joined('calendar', count, zone, holidays),
  }
}

function joined<Group extends keyof FirstSettings>(
  group: Group,
  ...parts: readonly (FirstSettings | undefined)[]
): FirstSettings {
  const stated = parts.flatMap((part) => part?.[group] ?? [])
  return stated.length === 0 ? {} : { [group]: Object.assign({}, ...stated) }
}

const lists = new Set(['labels', 'required', 'reviewers', 'holidays'])

/** The answer as it would stand in the file. */
function lineOf(group: string, name: string, text: string): string {
  const words = text.split(',').map((word) => JSON.stringify(word.trim()))
  const value = lists.has(name) ? `[${words.join(', ')}]` : /^\d+$/.test(text) ? text : JSON.stringify(text)
  return `${group}: { ${name}: ${value} }`
}

function readAnswer(group: string, name: string, text: string): FirstSettings | undefined {
  const parsed = parseFile(lineOf(group, name, text))
  return 'file' in parsed ? parsed.file : undefined
}

function complaint(group: string, name: string, text: string): string {
  const parsed = parseFile(lineOf(group, name, text))
  const [problem] = 'problems' in parsed ? parsed.problems : []
  return problem ? problemText(problem) : ''
}
