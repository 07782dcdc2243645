import { columnName } from '../../language/compile/columnNames.ts'
import { foldLetters } from '../../language/compile/fold.ts'
import { anyOf, oneOf, patterns, phrases, unspacedScript, wordOf } from '../../language/compile/gather.ts'
import type { Source } from '../../markdown/source.ts'
import { trimEnd } from '../../markdown/trimEnd.ts'
import { looksLikeName, looksLikeOwner } from '../../values/looksLikeName.ts'
import { findMentions, readOwners } from '../../values/readOwners.ts'
import { readStatus } from '../../values/readStatus.ts'
import { entryFields } from '../outline/entryFields.ts'
import { readLeadIn } from '../outline/leadIn.ts'
import type { Outline, OutlineEntry } from '../outline/outline.ts'
import { withValue, writtenAt } from '../writtenAt.ts'
import { saysTaken } from './commentary.ts'
import type { GroupNote } from './entry/entryAction.ts'
import { priorityWord, rankWords } from './rankWords.ts'

const groupTitle = anyOf(patterns('groups'), 'u')

/** Whether a title is one of the usual ones for groups of actions: `Long term`. */
export function namesGroup(title: string): boolean {
  return groupTitle.test(foldLetters(title.replace(/[:：]$/, '')))
}

/**
 * Lists in which every outermost entry is short and has longer ones below it: they name groups. One entry below is enough where the names
 * are of a word or two and most have more.
 */
export function groupedLists(outline: Outline): ReadonlySet<number> {
  const { entries } = outline
  const below = entries.map(() => ({ all: 0, longer: 0 }))
  for (const { parent = -1, text } of entries) {
    const count = below[parent]
    if (count === undefined) continue
    count.all += 1
    if (text.length > (entries[parent]?.text.length ?? 0)) count.longer += 1
  }
  const lists = new Map<number, { names: number; brief: number; others: number }>()
  for (const [at, { depth, list, text, box }] of entries.entries()) {
    if (depth > 0) continue
    const { all, longer } = below[at] ?? { all: 0, longer: 0 }
    const count = lists.get(list) ?? { names: 0, brief: 0, others: 0 }
    const isName = box === undefined && text.length <= 30 && longer * 2 > all
    if (isName && all > 1) count.names += 1
    else if (isName && text.split(' ').length <= 2) count.brief += 1
    else count.others += 1
    lists.set(list, count)
  }
  return new Set(
    [...lists]
      .filter(([, { names, brief, others }]) => names > 1 && names > brief && others === 0)
      .map(([list]) => list),
  )
}

function wholeEntry({ start, end, text }: OutlineEntry): Label {
  return { start, end, text: text.replace(/[:：]$/, '').trimEnd() }
}

interface Label {
  readonly start: number
  readonly end: number
  readonly text: string
  /** where an action behind the label begins, when there is one and nothing below it */
  readonly rest?: number
}

/** An entry that names the group of the entries below it. */
export function groupLabel(
  source: Source,
  outline: Outline,
  entry: OutlineEntry,
  index: number,
  grouped: ReadonlySet<number>,
): Label | undefined {
  if (entry.depth === 0 && grouped.has(entry.list)) return wholeEntry(entry)
  const heading = outline.headings[entry.under]
  const own = heading?.form === 'lead_in' && heading.start >= entry.start && heading.end <= entry.end
  const hasChildren = outline.entries[index + 1]?.parent === index
  if (own && heading !== undefined) {
    const { start, end, text, bodyStart } = heading
    return hasChildren || bodyStart >= entry.end
      ? { start, end, text }
      : { start, end, text, rest: bodyStart }
  }
  if (!hasChildren || entry.box !== undefined) return undefined
  const leadIn = readLeadIn(source.text, entry.start, entry.pieces[0]?.end ?? entry.end)
  const colon = leadIn?.alone === true && /[:：]/.test(entry.text.slice(trimEnd(entry.text, /\W/).length))
  const alone = colon && entry.pieces.length <= 1 && columnName(leadIn.title) !== 'action'
  const below = entryFields(source, entry.end, entry.span.end)[0]?.name
  if (below !== undefined && below !== 'action') return undefined
  if (!alone && !namesGroup(entry.text)) return undefined
  return wholeEntry(entry)
}

/** A title that names the owner or the state of the entries below it: `**@ana**`, `✅ Done:`, `Immediate actions (completed)`. */
export function headingNote(
  source: Source,
  outline: Outline,
  entry: OutlineEntry,
  owners: ReadonlySet<number>,
): GroupNote {
  const heading = outline.headings[entry.under]
  if (heading === undefined) return {}
  if (owners.has(entry.under)) {
    const written = writtenAt(source, heading.start, heading.end)
    return { owners: { ...written, value: readOwners(written.text) } }
  }
  // The title of the section itself, `Planned work`, says a state only in brackets, or as `Actions taken`.
  if (heading.names.length > 0 && !bracketed.test(heading.text) && !saysTaken(heading.text)) return {}
  return groupNote(source, heading.start, heading.end)
}

const bracketed = /[(（]([^()（）]{2,24})[)）]\W*$/u

const ownerLabel = new RegExp(
  String.raw`^${wordOf(phrases(({ fields }) => fields.owner))}([^\p{L}\p{N}@]*)`,
  'iu',
)
const rank = new RegExp(`^(?:P[0-4]|${rankWords}(?: ${priorityWord})?)$`, 'i')

/** Who is named by `@ana`, `Owner: Ana`, `Owner Ana`; what goes on otherwise is a title: `Responsible disclosure`. */
function namedOwner(text: string): string | undefined {
  if (text.startsWith('@')) return text
  const label = ownerLabel.exec(text)
  const named = label === null ? undefined : text.slice(label[0].length)
  if (label === null || named === undefined) return undefined
  const parted = /[^\s]/.test(label[1] ?? '') || unspacedScript.test(label[0])
  return parted || named.startsWith('@') || looksLikeOwner(named) ? named : undefined
}

export function groupNote(source: Source, start: number, end: number): GroupNote {
  const written = writtenAt(source, start, end)
  const named = namedOwner(written.text)
  if (named !== undefined) {
    const value = readOwners(named)
    return value.length > 0 ? { owners: { ...written, value } } : {}
  }
  const said = bracketed.exec(written.text)?.[1] ?? written.text
  const mentioned = said === written.text ? [] : findMentions(said)
  if (mentioned.length > 0)
    return {
      owners: {
        ...written,
        text: said.slice(mentioned[0]?.start, mentioned.at(-1)?.end),
        value: mentioned.map(({ owner }) => owner),
      },
    }
  if (rank.test(said)) return { priority: { ...written, text: said } }
  const value = saysTaken(said) ? 'done' : readStatus(said)
  return value === undefined || said.length > 30
    ? {}
    : { status: withValue({ ...written, text: said }, value) }
}

const initials = /^\p{Lu}{2,3}$/u
const teamWord = new RegExp(`^${oneOf(phrases('teamBefore', 'teamBehind'))}$`, 'iu')

/**
 * Bold names that stand above the actions of those who bear them, by the indexes of their headings: `**Ana**`, `**Bo/Cy**`, `**AL**`. A
 * capitalised word may name a component too: it is somebody only where another title names two (`**Bo/Cy**`) or the team, where it stands
 * above two lists, or where the document's events begin with it.
 */
export function ownerTitles(source: Source, outline: Outline): ReadonlySet<number> {
  const titles = outline.headings.flatMap(({ form, names, sections, text }, at) => {
    if (form !== 'lead_in' || names.length > 0 || !sections.includes('action_items')) return []
    const parts = text.split(/\s*[/,&+]\s*/)
    const isName = (part: string): boolean =>
      initials.test(part) || (looksLikeName(part) && !part.includes('-'))
    return teamWord.test(text) || parts.every(isName) ? [{ at, text, parts }] : []
  })
  const seen = new Set<string>()
  const sure = titles.some(({ text, parts }) => {
    const again = seen.has(text)
    seen.add(text)
    return parts.length > 1 || again || teamWord.test(text)
  })
  if (sure || titles.length === 0) return new Set(titles.map(({ at }) => at))
  const speakers = speakersIn(source)
  return new Set(titles.filter(({ parts }) => parts.every((part) => speakers.has(part))).map(({ at }) => at))
}

/** The words that events of the document begin with behind their time: `14:05 AL restarts the queue`. */
function speakersIn(source: Source): ReadonlySet<string> {
  const named = source.text.matchAll(/\d[:.]\d\d[^\p{L}\n]{1,12}(\p{Lu}[\p{L}'.]{1,30})/gu)
  return new Set([...named].map((match) => match[1] ?? ''))
}
