import type { FieldName } from '../meanings.ts'
import { fold, foldLetters } from './fold.ts'
import { meaningOf, meanings, oneOf, type PhrasesOf, phrases } from './gather.ts'
import { milestoneOrder } from './milestoneOrder.ts'
import { remember } from './remember.ts'

/** The first name that a label fits wins. */
const order: readonly FieldName[] = [
  'incident',
  'issue',
  'title',
  'severity',
  'status',
  'category',
  'services',
  'owner',
  'commander',
  'author',
  'facilitator',
  'participants',
  'reviewers',
  'started',
  'detected',
  'acknowledged',
  'restored',
  'mobilised',
  'mitigated',
  'resolved',
  'duration',
  'date',
  'postmortem_date',
  'review_date',
  'confidentiality',
  'audiences',
  'tags',
  'root_cause',
  'impact',
  'users_affected',
  'mttd',
  'mtta',
  'mttm',
  'mttr',
]

const names: ReadonlyMap<string, string> = meaningOf(
  meanings(order, ({ fields }) => fields),
  fold,
)
const nouns: ReadonlyMap<string, string> = meaningOf(
  meanings(milestoneOrder, ({ moments }) => moments),
  fold,
)

const list = (of: PhrasesOf): string => oneOf(phrases(of), foldLetters)
const day = list('timeWords')
const joint = String.raw`\s*(?:[/&,+-]|${list('and')})\s*`
const incident = list('incidentWords')
/** `of the`, with the white space behind it; none behind an apostrophe: `l'incident`. */
const article = String.raw`(?:${list('of')}(?:(?<=')|\s+))?`
const before = new RegExp(String.raw`^${day}(?:${joint}${day})?\s+${article}(?:${incident}\s+)?`)
const behind = new RegExp(String.raw`\s+(?:${day}(?:${joint}${day})?|${list('at')})$`)
const ofIncident = new RegExp(`^${incident} | ${article}${incident}$`)

const moments = [
  'started',
  'detected',
  'acknowledged',
  'mobilised',
  'mitigated',
  'restored',
  'resolved',
  'date',
]

/** `Date/Heure de résolution`, `Time detected`, `Erkannt um`: a moment with the words around it that say that it is one. */
function momentName(folded: string): string | undefined {
  const noun = folded.replace(before, '').replace(behind, '')
  if (noun === folded) return undefined
  const name = nouns.get(noun) ?? names.get(noun) ?? ''
  return moments.includes(name) ? name : undefined
}

const longest = 80

const known = (label: string): string | undefined =>
  label.length > longest ? undefined : (found(label) ?? undefined)
const found = remember((label) => lookUp(label) ?? null)

function lookUp(label: string): string | undefined {
  const folded = fold(label.replaceAll('_', ' '))
  const bare = folded.replace(/\s*\([^)]*\)?$/, '')
  const short = bare.replace(ofIncident, '')
  return names.get(folded) ?? names.get(bare) ?? names.get(short) ?? momentName(short)
}

/**
 * The canonical name of a field: `Incident Commander` is `commander`, `Date de début` is `started`.
 * @returns a folded name with underscores for labels that are not known
 */
export function fieldName(label: string): string {
  return (
    known(label) ??
    fold(label.slice(0, longest).replaceAll('_', ' '))
      .replace(/\s*\([^)]*\)?$/, '')
      .replace(/[^\p{L}\p{N}]+/gu, '_')
  )
}

/** Whether a label is one of the known fields. */
export function isFieldLabel(label: string): boolean {
  return known(label) !== undefined
}
