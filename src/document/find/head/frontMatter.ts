import type { Document, Node } from 'yaml'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { fieldName } from '../../language/compile/fieldNames.ts'
import type { Source } from '../../markdown/source.ts'
import { lineAt } from '../../markdown/source.ts'
import type { Field, Problem, Span } from '../../model/postmortem.ts'
import { spanOf } from '../writtenAt.ts'
import { tomlFields } from './tomlFields.ts'

/** The largest front matter that is read, in UTF-16 units: YAML is slow beyond it. */
export const maxFrontMatter = 64 * 1024

export interface FrontMatter {
  /** delimiters included */
  readonly span: Span
  /** between the delimiters */
  readonly body: Span
  /** 0-based line on which the document proper begins */
  readonly nextLine: number
  readonly fields: readonly Field[]
  readonly problems: readonly Problem[]
}

/**
 * Reads the front matter of a document, YAML between `---` or TOML between `+++`, with the place of every value. Never throws; what cannot be read is
 * told in `problems`.
 * @returns undefined when the document begins with neither
 */
export function readFrontMatter(source: Source): FrontMatter | undefined {
  const { text, starts, ends } = source
  const mark = text.slice(starts[0], Math.min(ends[0] ?? 0, 80)).trimEnd()
  if (mark !== '---' && mark !== '+++') return undefined
  let close = 1
  while (
    close < starts.length &&
    text.slice(starts[close], Math.min(ends[close] ?? 0, (starts[close] ?? 0) + 80)).trimEnd() !== mark
  )
    close++
  if (close >= starts.length) return mark === '---' ? unclosed(source) : undefined
  const body = spanOf(source, starts[1] ?? 0, starts[close] ?? 0)
  const span = spanOf(source, starts[0] ?? 0, ends[close] ?? 0)
  if (body.end - body.start > maxFrontMatter)
    return { span, body, nextLine: close + 1, ...tooLarge(source, body) }
  const found = mark === '---' ? readYaml(source, body) : { fields: tomlFields(source, body), problems: [] }
  return { span, body, nextLine: close + 1, ...found }
}

function unclosed(source: Source): FrontMatter | undefined {
  const second = source.text.slice(source.starts[1] ?? 0, source.ends[1] ?? 0)
  if (!/^[A-Za-z_][\w-]*:(\s|$)/.test(second)) return undefined
  const place = spanOf(source, source.starts[0] ?? 0, source.ends[0] ?? 0)
  const message =
    'The front matter that starts here is never closed, so it is read as text. Add a line with only `---` below its last field.'
  return {
    span: place,
    body: spanOf(source, place.end, place.end),
    nextLine: 0,
    fields: [],
    problems: [problem(place, message)],
  }
}

interface Found {
  readonly fields: readonly Field[]
  readonly problems: readonly Problem[]
}

function tooLarge(source: Source, body: Span): Found {
  const size = Math.ceil((body.end - body.start) / 1024)
  const message = `The front matter is ${size} KB long; at most 64 KB are read. Move long texts into the document below it.`
  return { fields: [], problems: [problem(spanOf(source, body.start, body.start), message)] }
}

function readYaml(source: Source, body: Span): Found {
  const parsed = parseQuietly(source.text.slice(body.start, body.end))
  if (parsed === undefined)
    return { fields: [], problems: [problem(body, 'The front matter cannot be read as YAML.')] }
  const problems = parsed.errors.slice(0, 3).map((error) => {
    const at = body.start + error.pos[0]
    const first = error.message.split('\n', 1)[0] ?? ''
    return problem(
      spanOf(source, at, at),
      `The front matter is not valid YAML here: ${first}. Quote values that hold \`:\`, for example \`title: "Outage: checkout"\`.`,
    )
  })
  const fields: Field[] = []
  if (isMap(parsed.contents)) collect(source, body.start, parsed.contents.items, '', fields)
  return { fields, problems }
}

function parseQuietly(yaml: string): Document.Parsed | undefined {
  try {
    return parseDocument(yaml, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false })
  } catch {
    // The parser reports what it finds in `errors`; nesting beyond its own stack is the one thing it throws for.
    return undefined
  }
}

function collect(
  source: Source,
  base: number,
  items: readonly { readonly key: unknown; readonly value?: unknown }[],
  prefix: string,
  fields: Field[],
): void {
  for (const { key, value } of items) {
    if (!isScalar(key) || key.range === undefined || key.range === null) continue
    const label = `${prefix}${String(key.value)}`
    if (isMap(value) && prefix === '') {
      collect(source, base, value.items, `${label}_`, fields)
      continue
    }
    const keyStart = base + key.range[0]
    const keyEnd = base + key.range[1]
    const range = valueRange(value)
    // An empty value stands behind the colon, after one space.
    const valueStart = range === undefined ? afterColon(source.text, keyEnd) : base + range[0]
    const valueEnd = range === undefined ? valueStart : base + range[1]
    fields.push({
      start: keyStart,
      end: Math.max(keyEnd, valueEnd),
      line: lineAt(source, keyStart),
      name: fieldName(label),
      text: textOf(value),
      valueSpan: spanOf(source, valueStart, valueEnd),
      source: 'front_matter',
    })
  }
}

function afterColon(text: string, keyEnd: number): number {
  const colon = text.indexOf(':', keyEnd)
  return text.charAt(colon + 1) === ' ' ? colon + 2 : colon + 1
}

function valueRange(value: unknown): readonly [number, number] | undefined {
  if (!isNode(value) || value.range === undefined || value.range === null) return undefined
  const [start, end] = value.range
  return start === end ? undefined : [start, end]
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isSeq(value) || isMap(value)
}

function textOf(value: unknown): string {
  if (isSeq(value)) return value.items.map(textOf).join(', ')
  if (!isScalar(value) || value.value === null || value.value === undefined) return ''
  return String(value.value).trim()
}

function problem(place: Span, message: string): Problem {
  return { ...place, endLine: place.line, rule: 'document/front-matter', level: 'error', message }
}
