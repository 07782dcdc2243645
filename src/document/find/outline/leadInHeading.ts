import { isFieldLabel } from '../../language/compile/fieldNames.ts'
import { sectionNames } from '../../language/compile/sectionNames.ts'
import { plainText } from '../../markdown/plainText.ts'
import type { Builder, NewHeading } from './addHeading.ts'
import { addHeading, namesOf } from './addHeading.ts'
import { readLeadIn } from './leadIn.ts'
import { sectionsAbove } from './outline.ts'

/** A line that stands for a heading: bold alone, or a label that names a section. */
export function leadInHeading(
  builder: Builder,
  start: number,
  end: number,
  first: boolean,
  lines: number,
): NewHeading | undefined {
  const leadIn = readLeadIn(builder.source.text, start, end)
  if (leadIn === undefined) return first ? plainTitle(builder, start, end) : undefined
  const parent = parentFor(builder, leadInLevel(builder, true))
  const inline = !leadIn.alone
  if (inline && !speaksForItself(builder, parent)) return undefined
  // One word behind a label is a value: `**Incident:** INC-7`.
  if (inline && !/\S\s+\S/.test(builder.source.text.slice(leadIn.rest, end))) return undefined
  const all = namesOf(builder, leadIn.title, 0, parent, inline || !leadIn.bold)
  const names = inline ? all.filter((name) => name !== 'metadata') : all
  const level = leadInLevel(builder, names.length > 0)
  // `**Severity:**` with nothing behind it is a field that is still empty.
  const emptyField = names.length === 0 && isFieldLabel(leadIn.title)
  const aloneBold = leadIn.bold && leadIn.alone && first && !emptyField && !isSentence(leadIn.title)
  const known = names.length > 0 && (leadIn.bold || (leadIn.alone && first))
  if (!known && !aloneBold && !(leadIn.alone && first && lines === 1 && leadIn.title.length < 40))
    return undefined
  const body = leadIn.alone ? end : leadIn.rest
  return { start: leadIn.titleStart, end: leadIn.titleEnd, from: start, body, level, form: 'lead_in', names }
}

/** What ends with a full stop says something; it titles nothing. */
function isSentence(title: string): boolean {
  return title.length > 60 && /[.。!]$/.test(title)
}

/** A line of its own that is nothing but the known title of a section: `Action items`, `_Lessons learned_`. */
function plainTitle(builder: Builder, start: number, end: number): NewHeading | undefined {
  if (end - start > 40) return undefined
  const title = plainText(builder.source.text.slice(start, end))
  if (!/^\p{Lu}[^.!?]*$/u.test(title)) return undefined
  const level = leadInLevel(builder, true)
  const names = namesOf(builder, title, level, parentFor(builder, level), true)
  return names.length === 0
    ? undefined
    : { start, end, from: start, body: end, level, form: 'lead_in', names }
}

/** `- **Impact**: …` in a document that has lists instead of headings, `- Impact: …` in a summary that lists them. */
export function addEntryHeading(builder: Builder, start: number, end: number, from: number): void {
  const leadIn = readLeadIn(builder.source.text, start, end)
  const level = leadInLevel(builder, true)
  const parent = parentFor(builder, level)
  if (leadIn === undefined || !speaksForItself(builder, parent)) return
  // Where titles name the sections, what stands out in a list does not, but for a summary's parts.
  const titled = builder.outline.headings.some(({ form, names }) => form === 'heading' && names.length > 0)
  const summed = sectionsAbove(builder.outline, parent).includes('summary')
  if (titled ? !summed || (leadIn.alone && !leadIn.bold) : !leadIn.bold) return
  // A label with a list of its own below it is a section even in a summary.
  const all =
    titled && leadIn.alone
      ? sectionNames(leadIn.title, builder.synonyms)
      : namesOf(builder, leadIn.title, level, parent, !leadIn.alone)
  const names = all.filter((name) => name !== 'metadata' && !(titled && name === 'timeline'))
  if (names.length === 0) return
  const body = leadIn.alone ? end : leadIn.rest
  addHeading(builder, {
    start: leadIn.titleStart,
    end: leadIn.titleEnd,
    from,
    body,
    level,
    form: 'lead_in',
    names,
  })
}

/** Whether a label below a heading can be a section's title: not inside another section, where it labels a part of that. */
function speaksForItself(builder: Builder, parent: number): boolean {
  return sectionsAbove(builder.outline, parent).every((name) => name === 'summary' || name === 'metadata')
}

/** Lead-ins stand one level below the last real heading, further ones beside it; below one that names a section, groups one level deeper. */
function leadInLevel(builder: Builder, named: boolean): number {
  const { headings } = builder.outline
  let at = builder.current
  let grouped = false
  while (at >= 0 && headings[at]?.form === 'lead_in') {
    grouped ||= (headings[at]?.names.length ?? 0) > 0
    at = headings[at]?.parent ?? -1
  }
  return (headings[at]?.level ?? builder.base) + (grouped && !named ? 2 : 1)
}

function parentFor(builder: Builder, level: number): number {
  const { headings } = builder.outline
  let at = builder.current
  while (at >= 0 && (headings[at]?.level ?? 0) >= level) at = headings[at]?.parent ?? -1
  return at
}
