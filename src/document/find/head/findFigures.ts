import { fold } from '../../language/compile/fold.ts'
import type { Field, FigureKind, StatedFigure } from '../../model/postmortem.ts'
import { readDuration } from '../../values/readDuration.ts'

const kinds: readonly (readonly [FigureKind, RegExp])[] = [
  ['time_to_detect', /^(?:mttd|ttd|(?:mean )?time to (?:detect|detection))\b/],
  ['time_to_acknowledge', /^(?:mtta|tta|(?:mean )?time to (?:acknowledge|respond))\b/],
  ['time_to_mitigate', /^(?:mttm|ttm|(?:mean )?time to (?:mitigate|mitigation))\b/],
  [
    'time_to_resolve',
    /^(?:mttr|ttr|(?:mean )?time to (?:resolve|resolution|recover|recovery|repair|restore))\b/,
  ],
  [
    'duration',
    /^(?:total |incident |outage )*(?:duration|downtime)\b|^duration of impact|^(?:duree|dauer|duracion|duracao|durata|varighet)\b|継続時間|影響時間|持续时间/,
  ],
  ['error_rate', /^(?:peak )?error rate/],
  ['requests', /^(?:total )?(?:failed )?requests(?: affected| failed)?\b/],
  ['revenue', /revenue|financial impact|cost of (?:the )?incident|chiffre d'affaires|umsatz/],
  ['sla_breach', /^sla breach/],
  [
    'users',
    /\b(?:users?|customers?|accounts?)\b.*\b(?:affected|impacted)|^(?:affected|impacted) (?:users?|customers?)|utilisateurs (?:affectes|impactes)|betroffene (?:nutzer|kunden)|usuarios afectados|usuarios afetados|影響ユーザー|影响用户|受影响用户/,
  ],
]
/** Fields whose name says the figure in every language. */
const byName: Readonly<Record<string, FigureKind>> = {
  duration: 'duration',
  mttd: 'time_to_detect',
  mtta: 'time_to_acknowledge',
  mttm: 'time_to_mitigate',
}
const timed: readonly FigureKind[] = [
  'duration',
  'time_to_detect',
  'time_to_acknowledge',
  'time_to_mitigate',
  'time_to_resolve',
]
const amount =
  /([$€£¥]|USD|EUR|GBP)?\s?(\d{1,3}(?:[,' \u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(k|m|million|thousand|bn)?\b/i
const percent = /(\d{1,3}(?:[.,]\d+)?)\s?%/
const scale: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9 }

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
  return readDuration(/^\d+(?:\.\d+)?$/.test(text) ? `${text} minutes` : text)
}

function readBreach(text: string): number | undefined {
  if (/^(?:yes|partial|oui|ja|sí|sim)\b/i.test(text)) return 1
  return /^(?:no|none|non|nein|nei|não)\b/i.test(text) ? 0 : undefined
}

function amountOf(
  text: string,
  kind: FigureKind,
): { readonly value: number; readonly unit: string } | undefined {
  const match = amount.exec(text)
  if (match === null) return undefined
  const value =
    Number((match[2] ?? '').replace(/[,' \u00a0]/g, '')) * (scale[(match[3] ?? '').toLowerCase()] ?? 1)
  const currency = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }[match[1] ?? ''] ?? match[1]
  return { value, unit: kind === 'revenue' ? (currency ?? '') : kind }
}
