import { foldLetters } from '../markdown/fold.ts'

const names: readonly string[] = [
  'january jan janvier janv januar jan. jänner enero ene janeiro jan gennaio gen januari январь января янв',
  'february feb février févr fév februar febrero fevereiro fev febbraio februari февраль февраля фев',
  'march mar mars märz mrz marzo março maart mrt март марта мар',
  'april apr avril avr abril abr aprile апрель апреля апр',
  'may mai mayo maio mag maggio mei maj май мая',
  'june jun juin juni junio junho giugno giu июнь июня июн',
  'july jul juillet juil juli julio julho luglio lug июль июля июл',
  'august aug août aout agosto ago augustus augusti август августа авг',
  'september sep sept septembre septiembre setembro set settembre сентябрь сентября сен сент',
  'october oct octobre oktober okt octubre outubro out ottobre ott октябрь октября окт',
  'november nov novembre noviembre novembro ноябрь ноября ноя нояб',
  'december dec décembre déc dezember dez diciembre dic dezembro dicembre desember des декабрь декабря дек',
]

const months = new Map<string, number>()
for (const [index, line] of names.entries())
  for (const name of line.split(' ')) months.set(foldLetters(name).replace('.', ''), index + 1)

/** @returns 1-12 for the name of a month or its usual abbreviation, with or without a full stop */
export function readMonth(text: string): number | undefined {
  return months.get(foldLetters(text).replace(/\.$/, ''))
}
