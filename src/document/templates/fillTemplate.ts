import { templateLimits } from './read/templateLimits.ts'
import type { TemplatePart, ValueSource } from './read/templateParts.ts'
import type { TemplateItem, TemplateVariables } from './variables/templateVariables.ts'

interface Place {
  readonly item: TemplateItem
  readonly index: number
  readonly last: boolean
}

/**
 * Writes a template with its variables filled in. Values are put in as they are and never read as a template again.
 * @returns undefined when the document would be longer than `templateLimits.output`
 */
export function fillTemplate(
  parts: readonly TemplatePart[],
  variables: TemplateVariables,
): string | undefined {
  const pieces: string[] = []
  let length = 0

  const fill = (some: readonly TemplatePart[], place: Place | undefined): boolean =>
    some.every((part) => fillPart(part, place))

  const fillPart = (part: TemplatePart, place: Place | undefined): boolean => {
    if (part.kind === 'text') return write(part.text)
    if (part.kind === 'value') return write(printed(part.value, variables, place))
    if (part.kind === 'if')
      return fill(known(part.test, variables, place) === part.when ? part.then : part.otherwise, place)
    const items = variables[part.list]
    if (typeof items !== 'object' || items.length === 0) return fill(part.otherwise, place)
    return items.every((item, index) => fill(part.body, { item, index, last: index === items.length - 1 }))
  }

  const write = (text: string): boolean => {
    // Empty values count too, so that the work is bounded and not only what comes of it.
    length += Math.max(1, text.length)
    if (length > templateLimits.output) return false
    pieces.push(text)
    return true
  }

  return fill(parts, undefined) ? pieces.join('') : undefined
}

function printed(source: ValueSource, variables: TemplateVariables, place: Place | undefined): string {
  if (source.from === 'place') return String(placeValue(source.name, place))
  const value = source.from === 'item' ? place?.item[source.name] : variables[source.name]
  if (typeof value !== 'object') return value ?? 'TBD'
  return value.map((item) => item['this'] ?? '').join(', ') || 'TBD'
}

function known(source: ValueSource, variables: TemplateVariables, place: Place | undefined): boolean {
  if (source.from === 'place') return Boolean(placeValue(source.name, place))
  const value = source.from === 'item' ? place?.item[source.name] : variables[source.name]
  return value !== undefined && value.length > 0
}

function placeValue(name: 'first' | 'last' | 'index', place: Place | undefined): boolean | number {
  if (name === 'index') return place?.index ?? 0
  return name === 'first' ? place?.index === 0 : place?.last === true
}
