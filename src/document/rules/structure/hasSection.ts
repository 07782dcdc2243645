import type { Postmortem, SectionName } from '../../model/postmortem.ts'

/** Sections that answer the same question as the one that is asked for. */
const answers: Readonly<Partial<Record<SectionName, readonly SectionName[]>>> = {
  root_cause: ['root_cause', 'contributing_factors', 'five_whys'],
  lessons: ['lessons', 'went_well', 'went_wrong', 'lucky'],
}

/** Whether the document has this section under some name, or has what belongs into it elsewhere. */
export function hasSection(postmortem: Postmortem, name: SectionName): boolean {
  if (name === 'timeline' && postmortem.timeline.length > 2) return true
  if (name === 'action_items' && postmortem.actions.length > 0) return true
  const names = answers[name] ?? [name]
  return postmortem.sections.some((section) => names.includes(section.name))
}
