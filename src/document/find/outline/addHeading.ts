import { foldLetters } from '../../language/compile/fold.ts'
import { anyOf, oneOf, patterns, phrases } from '../../language/compile/gather.ts'
import { otherSections, sectionNames } from '../../language/compile/sectionNames.ts'
import type { Source } from '../../markdown/source.ts'
import type { Synonyms } from '../../model/parseOptions.ts'
import type { SectionName } from '../../model/postmortem.ts'
import { writtenAt } from '../writtenAt.ts'
import type { Outline, OutlineHeading } from './outline.ts'
import { headingPath, sectionsAbove } from './outline.ts'

/** What the outline is built from and how far it is. */
export interface Builder {
  readonly source: Source
  readonly synonyms: Synonyms | undefined
  readonly outline: Outline
  /** index of the innermost heading so far */
  current: number
  lists: number
  /** levels of headings inside an embedded document count from here */
  base: number
  /** no section has begun: no heading but titles of the document so far */
  inHead: boolean
}

/** A heading or lead-in: its title's place, where it begins, where its body begins. */
export interface NewHeading {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly body: number
  readonly level: number
  readonly form: 'heading' | 'lead_in'
  readonly names?: readonly SectionName[]
}

/** Sections that are lists: what stands below them are groups of their entries. */
const listed: readonly SectionName[] = [
  'action_items',
  'went_well',
  'went_wrong',
  'lucky',
  'lessons',
  'contributing_factors',
  'five_whys',
]

/** Names that a sub-heading of a list section may carry as the name of a group (`Detection`, `Recovery`). */
const groupNames: readonly SectionName[] = [
  'detection',
  'response',
  'resolution',
  'impact',
  'metadata',
  'follow_up',
  'root_cause',
  'participants',
]

/** Adds a heading below the headings of higher levels; those of the same or lower levels end before it. */
export function addHeading(builder: Builder, heading: NewHeading): void {
  const { outline, source } = builder
  const written = writtenAt(source, heading.start, heading.end)
  let parent = builder.current
  const close = (): void => {
    const closed = outline.headings[parent] as OutlineHeading
    if (closed.bodyEnd < 0) closed.bodyEnd = heading.from
    parent = closed.parent
  }
  while (parent >= 0 && (outline.headings[parent]?.level ?? 0) >= heading.level) close()
  if (heading.form === 'heading') while (leavesTimeline(builder, written.text, parent)) close()
  const names = heading.names ?? namesOf(builder, written.text, heading.level, parent)
  outline.headings.push({
    ...written,
    level: heading.level,
    form: heading.form,
    parent,
    names,
    sections: names.length > 0 ? names : sectionsAbove(outline, parent),
    bodyStart: heading.body,
    bodyEnd: -1,
  })
  builder.current = outline.headings.length - 1
}

/** Sections that are no part of what happened when: a title that is one of these ends a timeline, though it may stand a level deeper. */
const apart: readonly SectionName[] = [
  'impact',
  'root_cause',
  'lessons',
  'went_well',
  'went_wrong',
  'action_items',
  'five_whys',
]

function leavesTimeline(builder: Builder, title: string, parent: number): boolean {
  if (!sectionsAbove(builder.outline, parent).includes('timeline')) return false
  const [name, ...others] = sectionNames(title, builder.synonyms, true)
  return name !== undefined && others.length === 0 && apart.includes(name)
}

/**
 * The sections that a title names at a place. Titles inside list sections are groups of their entries.
 * @param whole the title must be a known one as a whole
 */
export function namesOf(
  builder: Builder,
  title: string,
  level: number,
  parent: number,
  whole = false,
): readonly SectionName[] {
  const names = sectionNames(title, builder.synonyms, whole)
  const isTitle = builder.outline.headings.length === 0 && level === 1 && title.split(' ').length > 3
  if (isTitle) return []
  const above = sectionsAbove(builder.outline, parent)
  // Within a section a sentence for a title tells of a part of it: `The second deploy widened the impact`.
  if (tells(title, above) && sectionNames(title, builder.synonyms, true).length === 0)
    return names.filter((name) => listed.includes(name) || name === 'timeline')
  if (names.includes('action_items') && isElsewhere(builder.outline, title, parent, above))
    return names.filter((name) => name !== 'action_items')
  // `Resolution actions performed` names the resolution: what was done is not to be done.
  if (names.length === 1 && names[0] === 'action_items' && taken.test(foldLetters(title))) {
    const others = otherSections(title, 'action_items')
    if (others.length > 0) return others
  }
  // `**Prevention:** …` in a summary sums up; the actions themselves stand elsewhere.
  const own = whole && above.length > 0 ? names.filter((name) => !listed.includes(name)) : names
  if (!above.some((name) => name === 'timeline' || listed.includes(name))) return own
  return own.filter((name) => !groupNames.includes(name))
}

const mostWordsOfPart = 4

function tells(title: string, above: readonly SectionName[]): boolean {
  return (
    above.length > 0 &&
    !above.includes('metadata') &&
    title.split(' ').length > mostWordsOfPart &&
    !/[?？]\s*$/.test(title)
  )
}

/** What the readers are asked to do is no follow-up of those who write. */
const advice = anyOf(patterns('advice'))
/** How the actions are followed up, not which they are. */
const tracking = anyOf(patterns('tracking'))
const taken = anyOf(patterns('taken'), 'u')
const step = new RegExp(String.raw`^${oneOf(phrases('step'), foldLetters)}\s*#?\d`)

/** Whether a title speaks of other actions than those that follow from the incident, such as those of a step of a procedure (`Step 2: Review`). */
function isElsewhere(
  outline: Outline,
  title: string,
  parent: number,
  above: readonly SectionName[],
): boolean {
  const folded = foldLetters(title)
  if (advice.test(folded) || (above.includes('follow_up') && tracking.test(folded))) return true
  if (above.includes('action_items')) return false
  return headingPath(outline, parent).some((at) => step.test(foldLetters(outline.headings[at]?.text ?? '')))
}
