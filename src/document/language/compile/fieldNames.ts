import { fieldWords, momentNouns } from '../../words/fieldWords.ts'
import { fold } from './fold.ts'
import { remember } from './remember.ts'

const names = new Map<string, string>()
for (const [name, lines] of fieldWords)
  for (const word of lines.flatMap((line) => line.split(' | ')))
    if (!names.has(fold(word))) names.set(fold(word), name)

const nouns = new Map(
  momentNouns.flatMap(([name, words]) => words.split(' | ').map((word) => [fold(word), name] as const)),
)

const day = '(?:date|time|data|fecha|hora|heure|datum|uhrzeit|zeit|дата|время)'
const joint = String.raw`\s*(?:[/&,+-]|and|et|y|e|und|и)\s*`
const article = String.raw`(?:\s+(?:of|de|du|des|do|da|del|der|von|dell')(?:\s+(?:the|la|el|l'))?)?`
const before = new RegExp(`^${day}(?:${joint}${day})?${article}\\s+(?:(?:incident|outage)\\s+)?`)
const behind = new RegExp(`\\s+(?:${day}(?:${joint}${day})?|at|on|um|le|em|o)$`)

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

const ofIncident =
  /^(?:incident|outage|issue) | (?:of the |of |de l'|d'|del |de |do |da |dell'|des |der |van het )?(?:incidente?|outage|vorfalls|storung|ausfalls|panne|инцидента|інциденту|incydentu|incidentu)$/

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
    fold(label.replaceAll('_', ' '))
      .replace(/\s*\([^)]*\)?$/, '')
      .replace(/[^\p{L}\p{N}]+/gu, '_')
  )
}

/** Whether a label is one of the known fields. */
export function isFieldLabel(label: string): boolean {
  return known(label) !== undefined
}
