import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
} from 'yaml'

export interface Place {
  readonly line: number
  readonly column: number
}

export interface YamlProblem extends Place {
  readonly message: string
}

export interface ReadYaml {
  readonly value: unknown
  /** where the value at a path stands; its parent's place when it is not there */
  place(path: readonly PropertyKey[]): Place
}

/** YAML is slow beyond it, and no configuration needs more. In UTF-16 units. */
export const mostCharacters = 64 * 1024

/**
 * Reads one YAML document of plain values. What could surprise is refused: aliases and anchors (a few lines can mean
 * gigabytes), tags, merge keys, a second document, keys that JavaScript gives a meaning of its own. Never throws.
 */
export function readYaml(text: string): ReadYaml | { readonly problems: readonly YamlProblem[] } {
  if (text.length > mostCharacters) {
    return {
      problems: [
        {
          line: 1,
          column: 1,
          message: `The file has ${text.length} characters; at most ${mostCharacters} are read.`,
        },
      ],
    }
  }
  const lines = new LineCounter()
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      schema: 'core',
      merge: false,
      prettyErrors: false,
    })
    if ('empty' in documents) return { value: {}, place: () => ({ line: 1, column: 1 }) }
    const [document, second] = documents
    if (!document) return { value: {}, place: () => ({ line: 1, column: 1 }) }
    const problems = [
      ...document.errors.map((error) => ({ ...at(error.pos[0]), message: sentence(error.message) })),
      ...(second
        ? [{ ...at(second.range[0]), message: 'A second document begins here; the file must hold one.' }]
        : []),
      ...surprises(document, at),
    ]
    if (problems.length > 0) return { problems: problems.slice(0, 50) }
    return { value: document.toJS({ maxAliasCount: 0 }) ?? {}, place: (path) => placeOf(document, path, at) }
  } catch {
    return {
      problems: [
        {
          line: 1,
          column: 1,
          message: 'The file is not YAML that can be read; it may be nested too deeply.',
        },
      ],
    }
  }
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype', '<<'])

function surprises(document: Document, at: (offset: number) => Place): readonly YamlProblem[] {
  const found: YamlProblem[] = []
  const add = (offset: number | undefined, message: string) =>
    void found.push({ ...at(offset ?? 0), message })
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) add(node.range?.[0], 'Aliases (*name) are not understood here; write the value out.')
      else if (node.anchor)
        add(node.range?.[0], 'Anchors (&name) are not understood here; write the value out.')
      if (!isAlias(node) && node.tag?.startsWith('!'))
        add(node.range?.[0], 'Tags (!name) are not understood here; write a plain value.')
    },
    Pair: (_key, pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : undefined
      const offset = isNode(pair.key) ? pair.key.range?.[0] : undefined
      if (key === undefined) add(offset, 'A key must be plain text.')
      else if (forbidden.has(key)) add(offset, 'This key has no meaning here; remove it.')
    },
  })
  return found
}

function placeOf(document: Document, path: readonly PropertyKey[], at: (offset: number) => Place): Place {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      )
      if (!pair) break
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(step)]
      if (isNode(node)) offset = node.range?.[0] ?? offset
    } else break
  }
  return at(offset)
}

function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message
  return /[.!?]$/.test(first) ? first : `${first}.`
}
