import { type Document, isCollection, isScalar, LineCounter, type Node, parseAllDocuments, visit } from 'yaml'
import { plainValue } from './plainValue.ts'
import { type YamlFault, yamlFault } from './yamlFault.ts'

export interface Place {
  readonly line: number
  readonly column: number
}

/** What keeps a file from being read; `found` is what stands on that line. */
export interface YamlProblem extends Place {
  readonly fault: YamlFault
  readonly found: string
}

export interface ReadYaml {
  /** plain values without what was refused; undefined when the file is not YAML */
  readonly value: unknown
  readonly problems: readonly YamlProblem[]
  /** where a path stands, or the nearest part of it that does */
  place(path: readonly PropertyKey[]): Place
}

/** YAML is slow beyond it, and no configuration needs more. In UTF-16 units. */
export const mostCharacters = 64 * 1024

/**
 * Reads one YAML document of plain values. What could surprise is refused: aliases and anchors (a few lines can mean
 * gigabytes), tags, merge keys, a second document, names that JavaScript gives a meaning of its own. Never throws; time
 * is linear in the size.
 */
export function readYaml(text: string): ReadYaml {
  if (text.length > mostCharacters) return unreadable('too-long', `${text.length} characters`)
  const lines = new LineCounter()
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      schema: 'core',
      merge: false,
      stringKeys: true,
      // The library looks for repeated keys in quadratic time.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    })
    return readDocuments('empty' in documents ? [] : documents, look(text, lines))
  } catch {
    return unreadable('unreadable', '')
  }
}

interface Look {
  placeOf(offset: number): Place
  problem(fault: YamlFault, offset: number): YamlProblem
}

function look(text: string, lines: LineCounter): Look {
  const last = Math.max(0, text.trimEnd().length - 1)
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, last))
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  return {
    placeOf,
    problem(fault, offset) {
      const place = placeOf(offset)
      const start = lines.lineStarts[place.line - 1] ?? 0
      const end = text.indexOf('\n', start)
      return { ...place, fault, found: text.slice(start, end < 0 ? undefined : end).trim() }
    },
  }
}

function readDocuments([document, second]: readonly Document.Parsed[], { placeOf, problem }: Look): ReadYaml {
  const errors = (document?.errors ?? []).map((error, index) => {
    const fault = yamlFault(error)
    const leftOpen = index === 0 && (fault === 'quote' || fault === 'bracket')
    return problem(fault, leftOpen ? openingBefore(error.pos[0], document) : error.pos[0])
  })
  const problems = second ? [problem('second-document', second.range[0])] : []
  const offsets = new Map<string, number>()
  const offsetOf = (node: Node) => node.range?.[0] ?? 0
  const [value] =
    errors.length > 0
      ? []
      : plainValue(document?.contents, [], {
          refuse: (fault, node) => void problems.push(problem(fault, offsetOf(node))),
          mark: (path, node) => void offsets.set(nameOf(path), offsetOf(node)),
        })
  return {
    value: errors.length > 0 ? undefined : (value ?? {}),
    problems: [...onePerLine(errors), ...problems],
    place(path) {
      const found = path.map((_, index) => offsets.get(nameOf(path.slice(0, path.length - index))))
      const offset = found.find((candidate) => candidate !== undefined)
      return placeOf(offset ?? document?.contents?.range[0] ?? 0)
    },
  }
}

/** Where the quote or bracket opens that is missed at the end: there people look for it. */
function openingBefore(end: number, document: Document.Parsed | undefined): number {
  let opening = end
  visit(document ?? null, {
    Node(_key, node) {
      const [start = end, , after = 0] = node.range ?? []
      const opens = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow
      if (opens && start < end && after >= end) opening = start
    },
  })
  return opening
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('\0')
}

/** One slip makes the rest of its line unreadable too. */
function onePerLine(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  return [...new Map(problems.toReversed().map((problem) => [problem.line, problem])).values()].toReversed()
}

function unreadable(fault: YamlFault, found: string): ReadYaml {
  const place = { line: 1, column: 1 }
  return { value: undefined, problems: [{ ...place, fault, found }], place: () => place }
}
