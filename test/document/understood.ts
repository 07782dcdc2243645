import { parsePostmortem } from '../../src/document/parsePostmortem.ts'

/** What a reader takes from the document: the sections, the events with their moments, the actions with their fields. */
export function understood(text: string): unknown {
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
    ...filled({
      whys: postmortem.whys.map(
        ({ level, question, answer }) => `${level}. ${question.text} | ${answer.text}`,
      ),
      factors: postmortem.factors.map(({ factor, type }) => `${factor.text} | ${type.value ?? '?'}`),
      wentWell: postmortem.wentWell.map(({ text }) => text),
      wentWrong: postmortem.wentWrong.map(({ text }) => text),
      lucky: postmortem.lucky.map(({ text }) => text),
      lessons: postmortem.lessons.map(({ text }) => text),
      figures: postmortem.figures.map(({ kind, value, unit }) => `${kind}: ${value ?? '?'} ${unit}`),
    }),
    problems: postmortem.problems.map((problem) => `${problem.rule} ${problem.line}`),
  }
}

function filled(
  lists: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
}
