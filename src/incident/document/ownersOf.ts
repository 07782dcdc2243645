import ignore from 'ignore'

const mostCharacters = 3_000_000
const mostRules = 10_000
/** Wildcards in one pattern; more of them can take a matcher very long. */
const mostStars = 4

/**
 * Who owns a path according to a CODEOWNERS file: logins without `@` and `org/team`s. The last rule that matches wins,
 * also when it names nobody; e-mail addresses are passed over. GitHub ignores files above 3 MB, and so do we.
 */
export function ownersOf(codeowners: string, path: string): readonly string[] {
  if (codeowners.length > mostCharacters) return []
  const rules = codeowners
    .split(/\r\n?|\n/)
    .flatMap(readRule)
    .slice(-mostRules)
  return rules.findLast(({ pattern }) => matches(pattern, path))?.owners ?? []
}

function readRule(line: string): readonly { pattern: string; owners: readonly string[] }[] {
  if (line.length > 10_000) return []
  const [pattern, ...names] = line
    .replace(/(?:^|\s)#.*$/, '')
    .trim()
    .split(/(?<!\\)\s+/)
  if (!pattern) return []
  const owners = names.flatMap((name) => (/^@[\w-]+(?:\/[\w.-]+)?$/.test(name) ? [name.slice(1)] : []))
  return [{ pattern, owners: [...new Set(owners)] }]
}

// Negation and character ranges mean nothing in CODEOWNERS, unlike in the ignore files the library is made for, and
// what a star at the end means reaches no deeper.
function matches(pattern: string, path: string): boolean {
  const stars = pattern.match(/\*+/g)?.length ?? 0
  if (pattern.startsWith('!') || pattern.includes('[') || pattern.length > 500 || stars > mostStars)
    return false
  try {
    const patterns = pattern.endsWith('/*') ? [pattern, `!${pattern}/`] : [pattern]
    return ignore({ ignorecase: false }).add(patterns).ignores(path)
  } catch {
    return false
  }
}
