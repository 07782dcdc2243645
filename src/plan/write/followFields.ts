import { applyEdits } from '../../document/edit/applyEdits.ts'
import { setField } from '../../document/edit/setField.ts'
import { isPlaceholder } from '../../document/values/isPlaceholder.ts'
import type { TimeSource } from '../../incident/facts/times.ts'
import { descriptionTag } from '../../incident/ours/descriptionTag.ts'
import type { MarkerFields } from '../../incident/ours/marker.ts'
import type { ReadDocument } from '../../incident/situation.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import { toTemplateFacts } from './toTemplateFacts.ts'

/** Fields of the front matter that the app fills. */
const names = [
  'severity',
  'category',
  'services',
  'owner',
  'commander',
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
] as const
type Name = (typeof names)[number]

const unknown = 'TBD'

/** What the app wrote, is about to write, and would write: what it wrote stays its own until somebody changes it. */
interface Field {
  readonly name: Name
  readonly now: string
  readonly wanted: string
  readonly ours: boolean
}

/**
 * What the pull request remembers of the front matter: values that the app wrote and nobody changed, and, while it changes
 * one, the next. Three-way: a value is ours when it is the one that we wrote last.
 */
export function writtenFields(situation: RuledSituation): MarkerFields {
  const { read, phase } = situation
  if (!read)
    return situation.snapshot.pullRequest ? descriptionTag(situation.snapshot) : wantedFields(situation)
  const fields = fieldsOf(situation, read)
  return Object.fromEntries([
    ...fields.flatMap(({ name, now, wanted, ours }) => (ours || now === wanted ? [[name, now]] : [])),
    ...(phase === 'draft'
      ? changed(fields).map(({ name, wanted }) => [`next-${name}`, wanted] as const)
      : []),
  ])
}

/** The document with what became known, or changed, since the app wrote it. */
export function followFields(situation: RuledSituation, read: ReadDocument): string {
  const { postmortem } = read
  const edits = changed(fieldsOf(situation, read)).flatMap(({ name, wanted }) => {
    const value = name === 'services' ? toTemplateFacts(situation).services : wanted
    const edit = setField(postmortem, name, value)
    return 'refused' in edit ? [] : edit
  })
  return applyEdits(postmortem.text, edits)
}

function changed(fields: readonly Field[]): readonly Field[] {
  return fields.filter(({ now, wanted, ours }) => ours && now !== wanted)
}

function fieldsOf(situation: RuledSituation, { postmortem }: ReadDocument): readonly Field[] {
  const tag = descriptionTag(situation.snapshot)
  const wanted = wantedFields(situation)
  return names.flatMap((name) => {
    const field = postmortem.fields.find((one) => one.name === name && one.source === 'front_matter')
    if (!field) return []
    const last = tag[name]
    const written = [last, tag[`next-${name}`]]
    // Nobody fills in `TBD` to take something back, unless we had written what it was.
    const blank = isPlaceholder(field.text) && (last === undefined || isPlaceholder(last))
    const now = field.text
    const next = isGuess(situation, name) ? now : (wanted[name] ?? unknown)
    return [{ name, now, wanted: next, ours: blank || written.includes(now) }]
  })
}

const told: ReadonlySet<TimeSource> = new Set(['command', 'label', 'form'])

/** Times that nobody stated, such as that of the first answer, serve as a beginning; later ones are no news. */
function isGuess({ facts: { times } }: RuledSituation, name: Name): boolean {
  const time = Object.entries(times).find(([known]) => known === name)?.[1]
  return time !== undefined && !told.has(time.source)
}

function wantedFields(situation: RuledSituation): Readonly<Partial<Record<Name, string>>> {
  const facts = toTemplateFacts(situation)
  return Object.fromEntries(
    names.map((name) => [name, name === 'services' ? facts.services.join(', ') : (facts[name] ?? unknown)]),
  )
}
