import { foldLetters } from './fold.ts'

const names: readonly string[] = [
  'january jan janvier janv januar jan. jänner enero ene janeiro jan gennaio gen januari январь января янв styczeń stycznia sty leden ledna січень січня ocak tammikuu tammikuuta gener januari',
  'february feb février févr fév februar febrero fevereiro fev febbraio februari февраль февраля фев luty lutego lut únor února лютий лютого şubat helmikuu helmikuuta febrer',
  'march mar mars marts märz mrz marzo março maart mrt март марта мар marzec marca březen března березень березня mart maaliskuu maaliskuuta març maret',
  'april apr avril avr abril abr aprile апрель апреля апр kwiecień kwietnia kwi duben dubna квітень квітня nisan huhtikuu huhtikuuta',
  'may mai mayo maio mag maggio mei maj май мая maja květen května травень травня mayıs toukokuu toukokuuta maig',
  'june jun juin juni junio junho giugno giu июнь июня июн czerwiec czerwca cze červen června червень червня haziran kesäkuu kesäkuuta juny',
  'july jul juillet juil juli julio julho luglio lug июль июля июл lipiec lipca lip červenec července липень липня temmuz heinäkuu heinäkuuta juliol',
  'august aug août aout agosto ago augustus augusti август августа авг sierpień sierpnia sie srpen srpna серпень серпня ağustos elokuu elokuuta agost agustus',
  'september sep sept septembre septiembre setembro set settembre сентябрь сентября сен сент wrzesień września wrz září вересень вересня eylül syyskuu syyskuuta setembre',
  'october oct octobre oktober okt octubre outubro out ottobre ott октябрь октября окт październik października paź říjen října жовтень жовтня ekim lokakuu lokakuuta',
  'november nov novembre noviembre novembro ноябрь ноября ноя нояб listopad listopada lis листопад листопада kasım marraskuu marraskuuta',
  'december dec décembre déc dezember dez diciembre dic dezembro dicembre desember des декабрь декабря дек grudzień grudnia gru prosinec prosince грудень грудня aralık joulukuu joulukuuta desembre',
]

const months = new Map<string, number>()
for (const [index, line] of names.entries())
  for (const name of line.split(' ')) months.set(foldLetters(name).replace('.', ''), index + 1)

/** @returns 1-12 for the name of a month or its usual abbreviation, with or without a full stop */
export function readMonth(text: string): number | undefined {
  return months.get(foldLetters(text).replace(/\.$/, ''))
}
