import type { Postmortem } from '../../document/model/postmortem.ts'
import { plural } from '../../document/rules/plural.ts'

/** What was understood of a document, in three lines for people. */
export function parseSummary(file: string, postmortem: Postmortem): string {
  const { title, sections, timeline, actions } = postmortem
  const names = [...new Set(sections.map(({ name }) => name.replaceAll('_', ' ')))]
  const owned = actions.filter(({ owners }) => (owners.value ?? []).length > 0).length
  const due = actions.filter((action) => action.due.value !== undefined).length
  return [
    `${file}: ${title?.text ?? 'no title'}`,
    `  sections: ${names.join(', ') || 'none'}`,
    `  ${plural(timeline.length, 'event')}, ${plural(actions.length, 'action item')} (${owned} with an owner, ${due} with a due date)`,
  ].join('\n')
}
