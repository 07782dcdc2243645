import { templateLimits } from './read/templateLimits.ts'
import type { TemplatePart, ValueSource } from './read/templateParts.ts'
import type { TemplateItem, TemplateVariables } from './variables/templateVariables.ts'
import { yamlText } from './variables/yamlText.ts'

interface Place {
  readonly item: TemplateItem
  /** the entry as people wrote it */
  readonly plain: TemplateItem
  readonly index: number
  readonly last: boolean
}

const opening = /^\ufeff?---[ \t]*\r?\n/
/** How much of a line tells where in it a value stands. */
const mostRemembered = 1_000

/**
 * Writes a template with its variables filled in. Values are never read as a template again; in Markdown they are put in as they are,
 * between the `---` lines at the top as YAML.
 * @param plain the texts among the variables as people wrote them
 * @returns undefined when the document would be longer than `templateLimits.output`
 */
export function fillTemplate(
  parts: readonly TemplatePart[],
  variables: TemplateVariables,
  plain: Partial<TemplateVariables> = {},
): string | undefined {
  const pieces: string[] = []
  let length = 0
  let head: 'not yet' | 'inside' | 'behind' = 'not yet'
  let line = ''

  const fill = (some: readonly TemplatePart[], place: Place | undefined): boolean =>
    some.every((part) => fillPart(part, place))

  const fillPart = (part: TemplatePart, place: Place | undefined): boolean => {
    if (part.kind === 'text') return passOver(part.text)
    if (part.kind === 'value') return write(printed(part.value, place))
    if (part.kind === 'if')
      return fill(known(part.test, variables, place) === part.when ? part.then : part.otherwise, place)
    const items = variables[part.list]
    if (typeof items !== 'object' || items.length === 0) return fill(part.otherwise, place)
    const asWritten = plain[part.list]
    return items.every((item, index) =>
      fill(part.body, {
        item,
        plain: (typeof asWritten === 'object' && asWritten[index]) || item,
        index,
        last: index === items.length - 1,
      }),
    )
  }

  /** Only the template's own text opens and closes the front matter. */
  const passOver = (text: string): boolean => {
    const begins = head === 'not yet' && length === 0 && opening.test(text)
    if (head === 'not yet') head = begins ? 'inside' : 'behind'
    const rest = begins ? text.replace(opening, '') : line + text
    if (head === 'inside' && /^---[ \t]*\r?$/m.test(rest)) head = 'behind'
    return write(text)
  }

  const printed = (source: ValueSource, place: Place | undefined): string => {
    if (source.from === 'place') return String(placeValue(source.name, place))
    const value = source.from === 'item' ? place?.item[source.name] : variables[source.name]
    if (head !== 'inside' || (source.from === 'document' && source.name === 'frontMatter'))
      return shown(value)
    const own = source.from === 'item' ? place?.plain[source.name] : plain[source.name]
    // What has nothing to show in Markdown is unknown in YAML too.
    return yamlText(shown(value === undefined ? undefined : (own ?? value)), line)
  }

  const write = (text: string): boolean => {
    // Empty values count too, so that the work is bounded and not only what comes of it.
    length += Math.max(1, text.length)
    if (length > templateLimits.output) return false
    pieces.push(text)
    const end = text.lastIndexOf('\n')
    line = (end < 0 ? line + text : text.slice(end + 1)).slice(-mostRemembered)
    return true
  }

  return fill(parts, undefined) ? pieces.join('') : undefined
}

function shown(value: string | readonly TemplateItem[] | undefined): string {
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
