import { foldLetters, isAscii } from '../../language/compile/fold.ts'
import { anyOf, bySpacing, oneOf, patterns, phrases, wordOf } from '../../language/compile/gather.ts'
import { sectionNames } from '../../language/compile/sectionNames.ts'
import type { Outline } from '../outline/outline.ts'
import { headingPath } from '../outline/outline.ts'
import type { KeylessAction } from './tableActions.ts'

/** An entry of a list that may be an action. */
export interface Draft {
  readonly item: KeylessAction
  /** the entries of one list, on one level, have one of these */
  readonly siblings: string
  readonly under: number
  /** nothing but words: no box, owner, due date, priority or state of its own */
  readonly bare: boolean
  /** its ticket is an issue: what was done has a pull request at most */
  readonly tracked: boolean
  /** a name in a list that a sentence introduces: `They belonged to:` */
  readonly named: boolean
}

type Telling = Pick<RegExp, 'test'>

/** ASCII text can fit the patterns of Latin scripts alone. */
function telling(sources: readonly string[]): Telling {
  const latin = anyOf(
    sources.filter((source) => isAscii(source.replace(/\\p\{[^}]*\}/g, ''))),
    'u',
  )
  const all = anyOf(sources, 'u')
  return { test: (folded) => (isAscii(folded) ? latin : all).test(folded) }
}

const performed = telling(patterns('performed'))
const standing = telling(patterns('standing'))
const begun = bySpacing(phrases('already'))
const already = new RegExp(
  `^(?:${oneOf(begun.spaced, foldLetters)} |${oneOf(begun.unspaced, foldLetters)})`,
  'u',
)
const taken = anyOf(patterns('taken'), 'u')
const looseWords = new RegExp(wordOf(phrases('looseActions'), foldLetters), 'gu')

/** Whether a title says that what stands below it was done: `Actions taken`. */
export function saysTaken(title: string): boolean {
  return taken.test(foldLetters(title))
}

/**
 * Leaves out what stands beside the actions and is none. In one section one shape carries the actions, and a document that has a list of
 * actions needs no other: below `Prevention` people then explain. Lists of what was done, of rules and of names are commentary everywhere. Only
 * entries that are nothing but words are left out; whatever has a box, an owner, a date or a state is an action. Better an action is missing,
 * and the document told so, than one invented: it would become somebody's issue.
 * @param tabled there are actions in tables
 */
export function withoutCommentary(
  outline: Outline,
  drafts: readonly Draft[],
  tabled: boolean,
): readonly KeylessAction[] {
  const lists = Map.groupBy(
    drafts.filter(({ bare, tracked }) => bare && !tracked),
    ({ siblings }) => siblings,
  )
  const told = new Set([...lists.values()].flatMap((list) => commentaryIn(outline, list)))
  const rest = drafts.filter((draft) => !told.has(draft))
  const explains = (draft: Draft): boolean => draft.bare && !draft.tracked && isLoose(outline, draft.under)
  const proper = tabled || rest.some((draft) => !explains(draft))
  return rest.filter((draft) => !proper || !explains(draft)).map(({ item }) => item)
}

/** The entries of one list that tell what was done, what holds or what things are called. */
function commentaryIn(outline: Outline, list: readonly Draft[]): readonly Draft[] {
  const [first] = list
  if (first === undefined) return []
  if (list.every(({ named }) => named)) return list
  if (headingPath(outline, first.under).some((at) => saysTaken(outline.headings[at]?.text ?? ''))) return list
  const mostly = (...said: readonly Telling[]): readonly Draft[] | undefined => {
    const fitting = list.filter((draft) => said.some((one) => one.test(opening(draft))))
    if (fitting.length * 2 <= list.length) return undefined
    // Three make the whole list such a one; beside two another may still be an action.
    return fitting.length > 2 ? list : fitting
  }
  return (
    mostly(performed, already) ??
    (isLoose(outline, first.under) ? mostly(performed, already, standing) : undefined) ??
    list.filter((draft) => already.test(opening(draft)))
  )
}

/** How an entry begins, which tells what it is about. */
const opening = ({ item }: Draft): string => foldLetters(item.action.text.slice(0, 160))

/** Whether a place stands in a section whose title promises no list of actions: `Prevention`. */
function isLoose(outline: Outline, under: number): boolean {
  const titles = headingPath(outline, under).flatMap((at) => outline.headings[at] ?? [])
  const named = titles.filter(({ names }) => names.includes('action_items'))
  return named.length > 0 && named.every(({ text }) => isLooseTitle(text))
}

const isLooseTitle = (title: string): boolean => {
  const folded = foldLetters(title)
  const rest = folded.replace(looseWords, ' ')
  return rest !== folded && !sectionNames(rest).includes('action_items')
}
