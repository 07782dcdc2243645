import type { Postmortem, Section, SectionName } from '../model/postmortem.ts'
import type { EditResult } from './refuse.ts'

/** The standard order of sections (requirement 128, the other usual sections in between). */
export const sectionOrder: readonly SectionName[] = [
  'metadata',
  'summary',
  'impact',
  'timeline',
  'detection',
  'response',
  'resolution',
  'root_cause',
  'five_whys',
  'contributing_factors',
  'went_well',
  'went_wrong',
  'lucky',
  'lessons',
  'action_items',
  'follow_up',
  'participants',
  'references',
  'approval',
]

/** How a section is called where the app writes its title. */
export const sectionTitles: Readonly<Record<SectionName, string>> = {
  metadata: 'Metadata',
  summary: 'Summary',
  impact: 'Impact',
  timeline: 'Timeline',
  detection: 'Detection',
  response: 'Response',
  resolution: 'Resolution',
  root_cause: 'Root cause',
  five_whys: 'Five whys',
  contributing_factors: 'Contributing factors',
  went_well: 'What went well',
  went_wrong: 'What went wrong',
  lucky: 'Where we got lucky',
  lessons: 'Lessons learned',
  action_items: 'Action items',
  follow_up: 'Follow-up',
  participants: 'Participants',
  references: 'References',
  approval: 'Approval',
}

/**
 * Inserts a section that is missing, with a stub below its title, where the standard order wants it. A section that is there is left alone.
 * @param stub what stands below the title until somebody writes; `TBD` when left out
 */
export function insertSection(postmortem: Postmortem, name: SectionName, stub = 'TBD'): EditResult {
  const { sections, text, newline } = postmortem
  if (sections.some((section) => section.name === name)) return []
  const real = sections.filter((section) =>
    /^[ \t]*#/.test(text.slice(lineStart(text, section), section.title.start)),
  )
  const level = real.reduce(
    (least, section) => Math.min(least, levelOf(text, section)),
    Number.POSITIVE_INFINITY,
  )
  const marks = '#'.repeat(Number.isFinite(level) ? level : 2)
  const place = sectionOrder.indexOf(name)
  const next = real.find(
    (section) => levelOf(text, section) === level && sectionOrder.indexOf(section.name) > place,
  )
  const block = `${marks} ${sectionTitles[name]}${newline}${newline}${stub.replace(/\r?\n/g, newline)}${newline}`
  if (next !== undefined) {
    const at = lineStart(text, next)
    return [{ start: at, end: at, text: `${block}${newline}` }]
  }
  const gap =
    text === '' || /(?:\r?\n){2}$/.test(text) ? '' : /\r?\n$/.test(text) ? newline : newline + newline
  return [{ start: text.length, end: text.length, text: gap + block }]
}

function lineStart(text: string, section: Section): number {
  // Marks before a title are short; a window keeps documents of thousands of sections cheap.
  const end = section.title.start
  const before = text.slice(Math.max(0, end - 200), end)
  return end - before.length + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
}

function levelOf(text: string, section: Section): number {
  return /#+/.exec(text.slice(lineStart(text, section), section.title.start))?.[0].length ?? 2
}
