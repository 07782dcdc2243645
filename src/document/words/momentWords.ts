/** Words that say that a moment is not exact. */
const rough = [
  String.raw`approx(?:imately|\.)?|about|around|between|circa|ca\.?|c\.|env(?:iron|\.)?|vers|gegen|etwa|ungefähr|hacia`,
  '(?:por volta|cerca) d[aeo]s?|rundt|omkring|около|約|およそ|大约|大概|约|약',
]
const at = [
  String.raw`at|on|from|kl\.?|klo|klokken|klokka|um|à|às|a las|as|alle(?: ore)?|ore|om|os|o|w|v|u|в|saat|lúc|pukul|jam`,
  String.raw`godz(?:ina|\.)?|ngày|the|day of|dne|dia`,
]
const weekdays = [
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi',
  'dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mandag|tirsdag|onsdag|torsdag|fredag',
  'lørdag|søndag|måndag|tisdag|lördag|söndag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì',
  'martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|maandag',
  'dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|понедельник|вторник|среда|четверг|пятница|суббота',
  'воскресенье|пн|вт|ср|чт|пт|сб|вс',
]

const oneOf = (...lists: readonly (readonly string[])[]): string => `(?:${lists.flat().join('|')})`

/** What may stand before a date or a time, with the white space behind it: `at`, `around`, `Friday,`. */
export const momentLead = new RegExp(
  String.raw`^${oneOf(rough, at, weekdays)}(?!\p{L})[\s,.:]*|^(?:[~≈∼±約约약]|大约|大概|およそ)\s*`,
  'iu',
)

/** The day after that of the moment before. */
export const dayAfter =
  /^(?:次日|翌日|翌(?=\s?\d)|익일|다음 ?날|(?:the )?(?:next|following) day|le lendemain|am (?:nächsten|folgenden) tag|al día siguiente|no dia seguinte|il giorno dopo|на следующий день)[\s,，、:：]*(?:at |à |um |a las |às |в )?/iu

export const roughMoment = new RegExp(`^(?:${oneOf(rough)}|[~≈∼±])`, 'iu')

/** What may stand between a date and a time: punctuation, `г.`, the day of the week in brackets. */
export const betweenParts =
  /^(?:\s*[(（](?:[月火水木金土日]|周[一二三四五六日天]|星期[一二三四五六日天]|[월화수목금토일]|\p{L}{2,3})(?:曜日?|요일)?[)）])?(?:\s*г\.)?[\s,，、:：@T*_`[({\])|·\\–—-]*/u

/** Halves of the day before the hour, and the hours that they add. */
export const halfDay =
  /^(?:(午前|上午|早上|清晨|凌晨|오전|새벽)|(午後|下午|晚上|傍晚|中午|오후|저녁|밤))\s?(?=\d)/u
