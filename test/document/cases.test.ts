import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'

const cases = join(import.meta.dirname, 'cases')

/** What a reader takes from the document: the sections, the events with their moments, the actions with their fields. */
function understood(text: string): unknown {
  const postmortem = parsePostmortem(text)
  return {
    title: postmortem.title?.text ?? '',
    fields: Object.fromEntries(postmortem.fields.map((field) => [field.name, field.text])),
    sections: postmortem.sections.map(
      (section) => `${section.name}: ${section.title.text}${section.empty ? ' (empty)' : ''}`,
    ),
    timeline: postmortem.timeline.map((event) =>
      [
        event.at.value ?? '?',
        event.until?.value,
        event.approximate ? '~' : undefined,
        event.what.text,
        event.milestone,
      ]
        .filter((part) => part !== undefined)
        .join(' | '),
    ),
    actions: postmortem.actions.map((item) => ({
      line: item.span.line,
      action: item.action.text,
      title: item.title,
      owners: item.owners.value?.map((owner) =>
        owner.kind === 'login'
          ? `@${owner.login}`
          : owner.kind === 'team'
            ? `@${owner.org}/${owner.team}`
            : owner.name,
      ),
      due: item.due.value,
      priority: item.priority.value,
      status: item.status.value,
      ticket: item.ticket.value,
    })),
    problems: postmortem.problems.map((problem) => `${problem.rule} ${problem.line}`),
  }
}

test.each(readdirSync(cases))('the case %s is understood', async (name) => {
  const text = readFileSync(join(cases, name, 'input.md'), 'utf8')
  await expect(`${JSON.stringify(understood(text), undefined, 2)}\n`).toMatchFileSnapshot(
    join(cases, name, 'understood.json'),
  )
})
