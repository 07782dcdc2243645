import type { Source } from './markdown/source.ts'
import { lineAt } from './markdown/source.ts'
import type { Field, Span } from './model.ts'
import { spanOf } from './reading.ts'
import { fieldName } from './words/fieldNames.ts'

const pair = /^[ \t]*([A-Za-z0-9_-]+)[ \t]*=[ \t]*(.*?)[ \t]*(?:(?<=["'\]\d])[ \t]+#.*)?$/
const table = /^[ \t]*\[([A-Za-z0-9_.-]+)\]/

/**
 * The fields of TOML front matter, as static site generators write it: `title = "…"`, one to a line, those of a table behind its name.
 * What runs over several lines is left out.
 */
export function tomlFields(source: Source, body: Span): readonly Field[] {
  const fields: Field[] = []
  let prefix = ''
  for (let line = body.line - 1; (source.starts[line] ?? body.end) < body.end; line++) {
    const start = source.starts[line] ?? 0
    const text = source.text.slice(start, source.ends[line])
    const header = table.exec(text)
    if (header !== null) prefix = `${header[1] ?? ''}_`
    const [, key, value] = pair.exec(text) ?? []
    if (header !== null || key === undefined || value === undefined || /^(?:"""|'''|\[$|\{)/.test(value))
      continue
    const keyStart = start + text.indexOf(key)
    const valueStart = start + text.indexOf(value, text.indexOf('=') + 1)
    fields.push({
      start: keyStart,
      end: valueStart + value.length,
      line: lineAt(source, keyStart),
      name: fieldName(prefix + key),
      text: textOf(value),
      valueSpan: spanOf(source, valueStart, valueStart + value.length),
      source: 'front_matter',
    })
  }
  return fields
}

function textOf(value: string): string {
  const list = /^\[(.*)\]$/.exec(value)?.[1]
  if (list !== undefined)
    return (list.match(/"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,"']+/g) ?? []).map(textOf).join(', ')
  if (value.startsWith("'")) return value.slice(1, -1).trim()
  return value.startsWith('"')
    ? value
        .slice(1, -1)
        .replace(/\\(["\\])/g, '$1')
        .trim()
    : value
}
