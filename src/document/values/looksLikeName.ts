import { anyOf, oneOf, patterns, phrases } from '../language/compile/gather.ts'

const particles = oneOf(phrases('nameParticles'))
const latin = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}\p{M}'’.-]*)(?: (?:\p{Lu}|${particles} )[\p{L}\p{M}'’.-]*){0,2}$`,
  'u',
)
const ideographs = new RegExp(
  String.raw`^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}々・]{2,8}${oneOf(phrases('honorifics'))}?$`,
  'u',
)
const before = oneOf(phrases('teamBefore'))
const behind = oneOf(phrases('teamBehind'))
const group = new RegExp(
  String.raw`^[\p{L}\p{N}&/ -]{2,28} ${behind}$|^${before} [\p{L}\p{N} -]{2,24}$`,
  'iu',
)
const roles = new RegExp(`^${oneOf(phrases('roles'))}$`)
/** Words that stand where a name may stand and are none. */
const notNames = anyOf(patterns('notNames'), 'i')

/** Whether a text is a person's name by its looks: one to three capitalised words that are no word of a plan. */
export function looksLikeName(text: string): boolean {
  return (latin.test(text) && text.length <= 40 && !notNames.test(text)) || ideographs.test(text)
}

/** Whether a text is a usual role: `SRE`. */
export function isRole(text: string): boolean {
  return roles.test(text)
}

/** Whether a text names a group of people by the word for one: `Network team`. */
export function looksLikeTeam(text: string): boolean {
  return group.test(text)
}

/** Whether a text names who does something: a person by the looks of it, a team or a usual role. */
export function looksLikeOwner(text: string): boolean {
  return looksLikeName(text) || group.test(text) || roles.test(text)
}
