import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'

/**
 * What a question costs by GitHub's published formula: the requests needed for each connection (one for each of its
 * parents), divided by 100, at least 1 point.
 */
export function pointsOf(text: string | DocumentNode, variables: Readonly<Record<string, unknown>>) {
  const { definitions } = typeof text === 'string' ? parse(text) : text
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of definitions) if (one.kind === 'FragmentDefinition') fragments.set(one.name.value, one)
  let requests = 0

  const walk = (set: SelectionSetNode | undefined, parents: number): void => {
    for (const node of set?.selections ?? []) {
      if (!isIncluded(node, variables)) continue
      if (node.kind === 'FragmentSpread') walk(fragments.get(node.name.value)?.selectionSet, parents)
      else if (node.kind === 'InlineFragment') walk(node.selectionSet, parents)
      else {
        const { isConnection, count } = sizeOf(node, variables)
        if (isConnection) requests += parents
        walk(node.selectionSet, parents * count)
      }
    }
  }
  for (const one of definitions) if (one.kind === 'OperationDefinition') walk(one.selectionSet, 1)
  return { requests, points: Math.max(1, Math.round(requests / 100)) }
}

type Variables = Readonly<Record<string, unknown>>

function isIncluded({ directives }: SelectionNode, variables: Variables): boolean {
  const condition = directives?.find(({ name }) => name.value === 'include')?.arguments?.[0]
  return !condition || valueFromASTUntyped(condition.value, variables) !== false
}

function sizeOf(node: FieldNode, variables: Variables) {
  const given = new Map(
    (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
  )
  const size = given.get('first') ?? given.get('last')
  const ids = given.get('ids')
  return { isConnection: size !== undefined, count: Array.isArray(ids) ? ids.length : Number(size ?? 1) }
}
