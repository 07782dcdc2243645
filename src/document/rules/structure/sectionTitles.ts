import type { Postmortem, SectionName } from '../../model.ts'

/** How a section is called in messages and in inserted stubs. */
export const sectionTitles: Readonly<Record<SectionName, string>> = {
  summary: 'Summary',
  impact: 'Impact',
  timeline: 'Timeline',
  detection: 'Detection',
  response: 'Response',
  resolution: 'Resolution',
  root_cause: 'Root cause',
  contributing_factors: 'Contributing factors',
  five_whys: 'Five whys',
  went_well: 'What went well',
  went_wrong: 'What went wrong',
  lucky: 'Where we got lucky',
  lessons: 'Lessons learned',
  action_items: 'Action items',
  follow_up: 'Follow-up',
  participants: 'Participants',
  references: 'References',
  approval: 'Approval',
  metadata: 'Incident',
}

const stands: Readonly<Partial<Record<SectionName, readonly SectionName[]>>> = {
  root_cause: ['root_cause', 'contributing_factors', 'five_whys'],
  lessons: ['lessons', 'went_well', 'went_wrong', 'lucky'],
}

/** Whether the document has this section under some name, or has what belongs into it elsewhere. */
export function hasSection(postmortem: Postmortem, name: SectionName): boolean {
  if (name === 'timeline' && postmortem.timeline.length > 2) return true
  if (name === 'action_items' && postmortem.actions.length > 0) return true
  const names = stands[name] ?? [name]
  return postmortem.sections.some((section) => names.includes(section.name))
}
