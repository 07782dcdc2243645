import { fold } from '../language/compile/fold.ts'
import { oneOf, phrases } from '../language/compile/gather.ts'
import { trimEnd } from '../markdown/trimEnd.ts'
import type { Owner } from '../model/postmortem.ts'
import { isRole } from './looksLikeName.ts'

const mention =
  /(?<![\w/@.])@(?:(\p{Lu}[\p{L}'’]{1,30} \p{Lu}[\p{L}'’-]{1,30})(?=\s*(?:[,;|·()[\]&/–—.]|-\s|$))|([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))(?:((?:[._][a-z][a-z0-9-]{0,38}){1,3})|\/([A-Za-z0-9][\w.-]{0,100}))?(?![\w@]|\.\d))/gu
const longestWord = 60
const nobody = new Set(phrases('nobody', 'none', 'placeholders').map(fold))
/** Without their accents short words are others. */
const asWritten = (word: string): string => word
const separator = new RegExp(String.raw`[,;+&、，；／]|\s/\s|\s${oneOf(phrases('and'), asWritten)}\s`, 'u')

/** `Bo/Cy`: two people, not a team by two roles, `Platform/SRE`, or a path. */
function joinsNames(text: string): boolean {
  return joined.test(text) && !text.split('/').some(isRole)
}

const joined = /^\p{Lu}[\p{L}'.]+(?:[/,]\s?\p{Lu}[\p{L}'.]+)*\/\p{Lu}[\p{L}'.]+$/u

/**
 * Reads who is named: `@login`, `@org/team`, names, several of them separated by commas, slashes, `and`.
 * @param text plain text of an owner cell
 * @returns empty when nobody is named (`TBD`, `—`, a placeholder)
 */
export function readOwners(text: string): readonly Owner[] {
  const trimmed = text.trim()
  if (!namesSomebody(trimmed)) return []
  const mentions = [...trimmed.matchAll(mention)].map(readMention)
  if (mentions.length > 0) return distinct(mentions)
  return distinct(
    trimmed
      .split(joinsNames(trimmed) ? /[/,]\s?/ : separator)
      .map((part) =>
        trimEnd(part.trim().replace(/\([^()]*\)$/, ''), /[\s"'`)\].:]/).replace(/^[\s"'`([]+/, ''),
      )
      .filter((part) => part !== '' && namesSomebody(part))
      .map((name) => ({ kind: 'name', name })),
  )
}

/** Finds `@login` and `@org/team` anywhere in a text, with their places. */
export function findMentions(
  text: string,
): readonly { readonly owner: Owner; readonly start: number; readonly end: number }[] {
  if (!text.includes('@')) return []
  return [...text.matchAll(mention)].map((match) => ({
    owner: readMention(match),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function readMention(match: RegExpExecArray): Owner {
  const [, full, name = '', more, team] = match
  // Trackers and wikis mention people by their names: to GitHub `@Ana Lima` would be somebody else, `@ana`.
  if (full !== undefined) return { kind: 'name', name: full }
  // GitHub knows no logins with dots either.
  if (more !== undefined) return { kind: 'name', name: name + more }
  return team === undefined ? { kind: 'login', login: name } : { kind: 'team', org: name, team }
}

function namesSomebody(text: string): boolean {
  if (text === '' || /^[\s\p{P}\p{S}]*$/u.test(text)) return false
  if (/^_?\[.*\]_?$/.test(text) || /^\{\{.*\}\}$/.test(text) || /^<[^>]*>$/.test(text)) return false
  return text.length > longestWord || !nobody.has(fold(text))
}

function distinct(owners: readonly Owner[]): readonly Owner[] {
  if (owners.length < 2) return owners
  return [...new Map(owners.map((owner) => [JSON.stringify(owner).toLowerCase(), owner])).values()]
}
