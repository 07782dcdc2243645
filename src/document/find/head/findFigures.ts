import { fold, foldLetters } from '../../language/compile/fold.ts'
import { anyOf, oneOf, type PhrasesOf, patterns, phrases, wordOf } from '../../language/compile/gather.ts'
import type { Field, FigureKind, StatedFigure } from '../../model/postmortem.ts'
import { readDuration } from '../../values/readDuration.ts'

/** The first kind that a label fits counts. */
const order: readonly FigureKind[] = [
  'time_to_detect',
  'time_to_acknowledge',
  'time_to_mitigate',
  'time_to_resolve',
  'duration',
  'error_rate',
  'requests',
  'revenue',
  'sla_breach',
  'users',
]
const kinds = order.map((kind) => [kind, anyOf(patterns(({ figures }) => figures[kind]))] as const)
/** Fields whose name says the figure in every language. */
const byName: Readonly<Record<string, FigureKind>> = {
  duration: 'duration',
  mttd: 'time_to_detect',
  mtta: 'time_to_acknowledge',
  mttm: 'time_to_mitigate',
  users_affected: 'users',
}
const timed: readonly FigureKind[] = [
  'duration',
  'time_to_detect',
  'time_to_acknowledge',
  'time_to_mitigate',
  'time_to_resolve',
]
const scale = [
  [1e3, phrases('thousand')],
  [1e6, phrases('million')],
  [1e9, phrases('billion')],
] as const
const scales = new Map(scale.flatMap(([by, words]) => words.map((word) => [foldLetters(word), by] as const)))
const amount = new RegExp(
  String.raw`([$€£¥]|USD|EUR|GBP)?\s?(\d{1,3}(?:[,' \u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(${oneOf(scale.flatMap(([, words]) => words))})?(?![\p{L}\p{N}_])`,
  'iu',
)
const percent = /(\d{1,3}(?:[.,]\d+)?)\s?%/
const minutes = phrases(({ units }) => units.minute)[0] ?? ''
const begins = (...of: readonly PhrasesOf[]): RegExp =>
  new RegExp(`^${wordOf(phrases(...of), foldLetters)}`, 'u')
const yes = begins('yes', 'partly')
const no = begins('no', 'none')

/**
 * Figures of impact and times as the authors state them in labelled values.
 * @param labelOf the label of a field as written
 */
export function findFigures(
  fields: readonly Field[],
  labelOf: (field: Field) => string,
): readonly StatedFigure[] {
  return fields.flatMap((field) => {
    const label = fold(labelOf(field))
    const kind = kinds.find(([, pattern]) => pattern.test(label))?.[0] ?? byName[field.name]
    return kind === undefined || field.text === '' ? [] : read(field, kind)
  })
}

function read(field: Field, kind: FigureKind): readonly StatedFigure[] {
  const place = { ...field.valueSpan, text: field.text }
  const figure = (of: FigureKind, unit: string, value: number | undefined): StatedFigure =>
    value === undefined ? { ...place, kind: of, unit } : { ...place, kind: of, unit, value }
  if (timed.includes(kind)) return [figure(kind, 'minutes', readMinutes(field.text))]
  if (kind === 'sla_breach') return [figure(kind, 'yes/no', readBreach(field.text))]
  const share = percent.exec(field.text)
  const shareValue = share === null ? undefined : Number((share[1] ?? '').replace(',', '.'))
  if (kind === 'error_rate') return [figure(kind, '%', shareValue)]
  const count = amountOf(field.text.replace(percent, ' '), kind)
  const counted = figure(kind, count?.unit ?? '', count?.value)
  return shareValue === undefined
    ? [counted]
    : [counted, figure(kind === 'users' ? 'users_percent' : 'error_rate', '%', shareValue)]
}

function readMinutes(text: string): number | undefined {
  return readDuration(/^\d+(?:\.\d+)?$/.test(text) ? `${text} ${minutes}` : text)
}

function readBreach(text: string): number | undefined {
  const folded = foldLetters(text)
  if (yes.test(folded)) return 1
  return no.test(folded) ? 0 : undefined
}

function amountOf(
  text: string,
  kind: FigureKind,
): { readonly value: number; readonly unit: string } | undefined {
  const match = amount.exec(text)
  if (match === null) return undefined
  const value =
    Number((match[2] ?? '').replace(/[,' \u00a0]/g, '')) * (scales.get(foldLetters(match[3] ?? '')) ?? 1)
  const currency = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }[match[1] ?? ''] ?? match[1]
  return { value, unit: kind === 'revenue' ? (currency ?? '') : kind }
}
