import { fieldName } from '../../language/compile/fieldNames.ts'
import type { Source } from '../../markdown/source.ts'
import { lineAt } from '../../markdown/source.ts'
import type { Field, Span } from '../../model/postmortem.ts'
import { spanOf } from '../writtenAt.ts'

const pair = /^[ \t]{0,40}([A-Za-z0-9_-]{1,100})[ \t]{0,40}=/
const table = /^[ \t]{0,40}\[([A-Za-z0-9_.-]{1,200})\]/
/** A value as a whole; a comment may stand behind it. */
const single = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]|[^\s#]+)/

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
    const [before = '', key] = pair.exec(text) ?? []
    const rest = text.slice(before.length)
    const value = single.exec(rest.trimStart())?.[0]
    if (
      header !== null ||
      key === undefined ||
      value === undefined ||
      /^(?:"""|'''|\[$|\{)/.test(rest.trim())
    )
      continue
    const keyStart = start + text.indexOf(key)
    const valueStart = start + before.length + rest.indexOf(value)
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
