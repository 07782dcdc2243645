import { stringify } from 'yaml'

/** Writes a text as a YAML value on one line: plain where that is safe, quoted otherwise. It reads back as the same text. */
export function yamlScalar(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '') return ''
  // Dates and times stay unquoted: they are what people expect to see, and are read as text.
  if (/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?: ?(?:Z|UTC|[+-]\d{2}:\d{2}))?)?$/.test(line))
    return line
  return stringify(line, { lineWidth: 0 }).trimEnd()
}

/** Writes texts as a YAML list on one line; each reads back as the same text. */
export function yamlList(texts: readonly string[]): string {
  return stringify(texts, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trimEnd()
}
