import type { Finding } from '../../model/postmortem.ts'
import { itemMeanings } from '../variables/templateVariables.ts'
import { parseTemplate } from './parseTemplate.ts'
import { isSyntaxNode } from './syntaxNode.ts'
import { templateFinding } from './templateFinding.ts'
import { templateLimits } from './templateLimits.ts'
import type { TemplatePart, ValueSource } from './templateParts.ts'
import { type CurrentList, unknownVariable, valueSource } from './valueSource.ts'

interface Scope {
  readonly list: CurrentList
  readonly depth: number
  readonly report: (
    rule: 'unknown-variable' | 'not-allowed' | 'too-deep',
    node: hbs.AST.Node,
    message: string,
  ) => void
}

const lists = Object.keys(itemMeanings).join(', ')
const allowed =
  'Templates know {{variable}}, {{#if variable}}, {{#unless variable}}, {{#each list}}, {{else}} and {{!-- comments --}}.'

/**
 * Reads a template and holds it against what templates may do: `{{variable}}`, `{{#if}}`, `{{#unless}}`, `{{#each}}`,
 * `{{else}}` and comments, over the documented variables.
 * @returns the template, or every problem with its line
 */
export function readTemplate(
  text: string,
): { readonly parts: readonly TemplatePart[] } | { readonly problems: readonly Finding[] } {
  const parsed = parseTemplate(text)
  if ('problems' in parsed) return parsed
  const problems: Finding[] = []
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map((found) => found.index + 1)]
  const offset = ({ line, column }: hbs.AST.Position) => (lineStarts[line - 1] ?? 0) + column
  const report: Scope['report'] = (rule, { loc }, message) => {
    if (problems.length >= templateLimits.problems) return
    problems.push(templateFinding(`template/${rule}`, message, text, offset(loc.start), offset(loc.end)))
  }
  const parts = readProgram(parsed.program, { list: undefined, depth: 0, report })
  return problems.length > 0 ? { problems } : { parts }
}

function readProgram(program: hbs.AST.Program | undefined, scope: Scope): TemplatePart[] {
  return (program?.body ?? []).flatMap((node) => readNode(node, scope) ?? [])
}

function readNode(node: hbs.AST.Statement, scope: Scope): TemplatePart | undefined {
  if (isSyntaxNode(node, 'ContentStatement')) return { kind: 'text', text: node.value }
  if (isSyntaxNode(node, 'CommentStatement')) return undefined
  if (isSyntaxNode(node, 'MustacheStatement')) return readMustache(node, scope)
  if (isSyntaxNode(node, 'BlockStatement')) return readBlock(node, scope)
  scope.report('not-allowed', node, `Partials and decorators are not available. ${allowed}`)
  return undefined
}

function readMustache(node: hbs.AST.MustacheStatement, scope: Scope): TemplatePart | undefined {
  if (!node.escaped) {
    const message = 'Write {{variable}} with two braces and no &: every value is already safe in Markdown.'
    scope.report('not-allowed', node, message)
    return undefined
  }
  if (node.params.length > 0 || node.hash !== undefined) {
    scope.report('not-allowed', node, `Helpers are not available. ${allowed}`)
    return undefined
  }
  const value = readPath(node.path, scope)
  if (value?.from !== 'document') return value && { kind: 'value', value }
  const fields = itemMeanings[value.name]
  if (fields === undefined || 'this' in fields) return { kind: 'value', value }
  const message = `\`${value.name}\` is a list of entries with several fields. Write {{#each ${value.name}}} … {{/each}} around ${Object.keys(fields).join(', ')}.`
  scope.report('not-allowed', node, message)
  return undefined
}

function readBlock(node: hbs.AST.BlockStatement, scope: Scope): TemplatePart | undefined {
  const name = node.path.original
  const [param, ...rest] = node.params
  const known = name === 'if' || name === 'unless' || name === 'each'
  if (
    !known ||
    param === undefined ||
    rest.length > 0 ||
    node.hash !== undefined ||
    node.program.blockParams
  ) {
    scope.report('not-allowed', node, `{{#${String(name)} …}} is not available in this form. ${allowed}`)
    return undefined
  }
  if (scope.depth >= templateLimits.depth) {
    const message = `Blocks may stand inside each other ${templateLimits.depth} deep. Take this one out of the blocks around it.`
    scope.report('too-deep', node, message)
    return undefined
  }
  const inner = { ...scope, depth: scope.depth + 1 }
  const value = readPath(param, scope)
  const otherwise = readProgram(node.inverse, inner)
  if (name === 'each') return value && readEach(node, value, otherwise, inner)
  const then = readProgram(node.program, inner)
  return value && { kind: 'if', test: value, when: name === 'if', then, otherwise }
}

function readEach(
  node: hbs.AST.BlockStatement,
  list: ValueSource,
  otherwise: readonly TemplatePart[],
  scope: Scope,
): TemplatePart | undefined {
  if (scope.list !== undefined || list.from !== 'document' || itemMeanings[list.name] === undefined) {
    const message = `{{#each}} takes one of the lists (${lists}) and cannot stand inside another {{#each}}.`
    scope.report('not-allowed', node, message)
    return undefined
  }
  return {
    kind: 'each',
    list: list.name,
    body: readProgram(node.program, { ...scope, list: list.name }),
    otherwise,
  }
}

function readPath(node: hbs.AST.Node, scope: Scope): ValueSource | undefined {
  if (!isSyntaxNode(node, 'PathExpression')) {
    scope.report('not-allowed', node, `Only variables can stand here. ${allowed}`)
    return undefined
  }
  const source = valueSource(node, scope.list)
  if (source === undefined) scope.report('unknown-variable', node, unknownVariable(node, scope.list))
  return source
}
