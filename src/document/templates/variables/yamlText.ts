import { oneLine } from './inlineValue.ts'

/** What YAML reads as a text without quotes, wherever it stands, flow lists included. */
const plain = /^(?!(?:true|false|null|yes|no|on|off)$)[A-Za-z](?:[\w./()+ -]*[\w)])?$/i

/**
 * Foreign text for a place in YAML that a template's author chose: a whole value is quoted where it has to be; inside of quotes it
 * cannot end them; beside other text it has look-alikes in place of what YAML reads.
 * @param before what stands on the line so far
 */
export function yamlText(text: string, before: string): string {
  const line = oneLine(text)
  const quote = openQuote(before)
  if (quote === '"') return JSON.stringify(line).slice(1, -1)
  if (quote === "'") return line.replaceAll("'", "''")
  if (/(?:^|[:[,-])\s*$/.test(before)) return plain.test(line) ? line : JSON.stringify(line)
  return line.replace(/[:#"'{}[\],&*!|>%@`]/g, (mark) => looksLike[mark] ?? '')
}

/** The quote that a value stands in; one in the middle of a word opens nothing. */
function openQuote(before: string): string | undefined {
  let open: string | undefined
  for (const [found] of before.matchAll(/\\.|(?:^|[\s[{,:-])["']|["']/g)) {
    const mark = found.at(-1)
    if (open === undefined) open = found.length > 1 || before.startsWith(found) ? mark : undefined
    else if (mark === open && found !== `\\${mark}`) open = undefined
  }
  return open
}

const looksLike: Readonly<Record<string, string>> = {
  ':': '∶',
  '#': '＃',
  '"': '”',
  "'": '’',
  '{': '(',
  '}': ')',
  '[': '(',
  ']': ')',
  ',': ' ',
  '@': '＠',
}
