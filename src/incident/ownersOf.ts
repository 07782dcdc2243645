import ignore from 'ignore'

const mostBytes = 3_000_000
const mostRules = 10_000

/**
 * Who owns a path according to a CODEOWNERS file: logins without `@` and `org/team`s. The last rule that matches
 * wins, also when it names nobody; e-mail addresses are passed over. GitHub ignores files above 3 MB, and so do we.
 */
export function ownersOf(codeowners: string, path: string): readonly string[] {
  if (codeowners.length > mostBytes) return []
  const rules = codeowners.split(/\r?\n/).flatMap(readRule).slice(0, mostRules)
  return rules.findLast(({ pattern }) => matches(pattern, path))?.owners ?? []
}

function readRule(line: string): readonly { pattern: string; owners: readonly string[] }[] {
  const [pattern, ...names] = line
    .replace(/(^|\s)#.*$/, '')
    .trim()
    .split(/\s+/)
  if (!pattern) return []
  const owners = names.flatMap((name) => (/^@[\w-]+(\/[\w.-]+)?$/.test(name) ? [name.slice(1)] : []))
  return [{ pattern, owners }]
}

// Negation and character ranges mean nothing in CODEOWNERS, unlike in the ignore files the library is made for.
function matches(pattern: string, path: string): boolean {
  if (pattern.startsWith('!') || pattern.includes('[') || pattern.length > 500) return false
  try {
    return ignore().add(pattern).ignores(path)
  } catch {
    return false
  }
}
