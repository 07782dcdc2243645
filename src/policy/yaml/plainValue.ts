import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { YamlFault } from './yamlFault.ts'

interface Findings {
  readonly refuse: (fault: YamlFault, node: Node) => void
  /** told of every entry: the node of its name, or of itself in a list */
  readonly mark: (path: readonly string[], node: Node) => void
}

/** Deeper than any setting, and shallow enough for every stack. */
const mostLevels = 20
const notNames = new Set(['__proto__', 'constructor', 'prototype'])

/** The plain value of a YAML node: one, or none when it was refused. */
export function plainValue(node: unknown, path: readonly string[], findings: Findings): readonly unknown[] {
  const fault = faultOf(node, path.length)
  if (fault && isNode(node)) {
    findings.refuse(fault, node)
    return []
  }
  if (isMap(node)) return [Object.fromEntries(entriesOf(node, path, findings))]
  if (!isSeq(node)) return [isScalar(node) ? node.value : null]
  return [
    node.items.flatMap((item, index) => {
      const place = [...path, String(index)]
      if (isNode(item)) findings.mark(place, item)
      return plainValue(item, place, findings)
    }),
  ]
}

function entriesOf(map: YAMLMap, path: readonly string[], findings: Findings) {
  const seen = new Set<string>()
  return map.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return []
    const name = String(key.value)
    const fault = seen.has(name) ? 'repeated' : (faultOfName(name) ?? faultOf(key, 0))
    seen.add(name)
    if (fault) {
      findings.refuse(fault, key)
      return []
    }
    const place = [...path, name]
    findings.mark(place, key)
    return plainValue(value, place, findings).map((plain) => [name, plain] as const)
  })
}

function faultOfName(name: string): YamlFault | undefined {
  if (name === '<<') return 'merge'
  return notNames.has(name) ? 'not-a-name' : undefined
}

function faultOf(node: unknown, level: number): YamlFault | undefined {
  if (isAlias(node)) return 'alias'
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined
  if (node.anchor !== undefined) return 'anchor'
  if (node.tag !== undefined) return 'tag'
  return level > mostLevels ? 'too-deep' : undefined
}
