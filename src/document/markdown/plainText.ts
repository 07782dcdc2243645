const special = /[\\`*_~<&[\]!]/g
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
}

interface Run {
  readonly char: string
  /** index of its entry in the output */
  readonly at: number
  left: number
}

interface Reader {
  readonly raw: string
  readonly out: string[]
  pos: number
  readonly brackets: number[]
  readonly runs: Run[]
  /** lengths of backtick runs that are known to have no partner: keeps the search linear */
  readonly unpaired: Set<number>
  commentEnds: boolean
}

/**
 * What a reader sees of inline Markdown: emphasis, links, code marks, tags, comments and escapes removed, white space joined.
 * Total and linear. `[label]` without an address keeps its brackets.
 */
export function plainText(raw: string): string {
  if (nextSpecial(raw, 0) === raw.length) return join(raw)
  const reader: Reader = {
    raw,
    out: [],
    pos: 0,
    brackets: [],
    runs: [],
    unpaired: new Set(),
    commentEnds: true,
  }
  while (reader.pos < raw.length) step(reader)
  return join(reader.out.join(''))
}

function join(text: string): string {
  return (/\s{2}|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}

const readers: Readonly<Record<string, (reader: Reader) => void>> = {
  '\\': escaped,
  '`': code,
  '*': emphasis,
  _: emphasis,
  '~': emphasis,
  '<': tag,
  '&': entity,
  '!': bang,
  '[': openBracket,
  ']': closeBracket,
}

function step(reader: Reader): void {
  const read = readers[reader.raw.charAt(reader.pos)] ?? plain
  read(reader)
}

function bang(reader: Reader): void {
  if (reader.raw.charAt(reader.pos + 1) === '[') reader.pos++
  else emit(reader, '!')
}

function openBracket(reader: Reader): void {
  reader.brackets.push(reader.out.length)
  emit(reader, '[')
}

function emit(reader: Reader, text: string, consumed = text.length): void {
  reader.out.push(text)
  reader.pos += consumed
}

function plain(reader: Reader): void {
  emit(reader, reader.raw.slice(reader.pos, nextSpecial(reader.raw, reader.pos + 1)))
}

/** Where the next character that may be a mark stands; the text's length when there is none. */
function nextSpecial(raw: string, from: number): number {
  special.lastIndex = from
  return special.exec(raw)?.index ?? raw.length
}

function escaped(reader: Reader): void {
  const next = reader.raw.charAt(reader.pos + 1)
  if (/[!-/:-@[-`{-~]/.test(next)) emit(reader, next, 2)
  else if (next === '' || next === '\n' || next === '\r') emit(reader, ' ', 1)
  else emit(reader, '\\')
}

function code(reader: Reader): void {
  const { raw, pos, unpaired } = reader
  let width = 1
  while (raw.charAt(pos + width) === '`') width++
  const end = unpaired.has(width) ? -1 : closingRun(raw, pos + width, width)
  if (end < 0) {
    unpaired.add(width)
    emit(reader, '`'.repeat(width))
  } else emit(reader, raw.slice(pos + width, end), end + width - pos)
}

function closingRun(raw: string, from: number, width: number): number {
  const mark = '`'.repeat(width)
  for (let at = raw.indexOf(mark, from); at >= 0; ) {
    let end = at + width
    while (raw.charAt(end) === '`') end++
    if (end - at === width) return at
    at = raw.indexOf(mark, end)
  }
  return -1
}

function emphasis(reader: Reader): void {
  const { raw, pos, runs, out } = reader
  const char = raw.charAt(pos)
  let width = 1
  while (raw.charAt(pos + width) === char) width++
  const before = raw.charAt(pos - 1)
  const after = raw.charAt(pos + width)
  const inWord = char === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
  let left = width
  if (!inWord && before !== '' && !/\s/.test(before)) left = closeRuns(reader, char, width)
  if (left > 0) {
    if (!inWord && after !== '' && !/\s/.test(after)) runs.push({ char, at: out.length, left })
    emit(reader, char.repeat(left), 0)
  }
  reader.pos = pos + width
}

/** Pairs a closing run with the open ones of the same character. @returns how many marks are left over */
function closeRuns(reader: Reader, char: string, width: number): number {
  let left = width
  while (left > 0) {
    const run = reader.runs.at(-1)
    if (run === undefined || run.char !== char) break
    const used = Math.min(left, run.left)
    left -= used
    run.left -= used
    reader.out[run.at] = char.repeat(run.left)
    if (run.left === 0) reader.runs.pop()
  }
  return left
}

function tag(reader: Reader): void {
  const { raw, pos } = reader
  if (reader.commentEnds && raw.startsWith('<!--', pos)) {
    const end = raw.indexOf('-->', pos + 4)
    reader.commentEnds = end >= 0
    if (end >= 0) {
      emit(reader, '', end + 3 - pos)
      return
    }
  }
  const pattern = /<(?:([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)|([^\s<>@]+@[^\s<>@]+)|(\/?[A-Za-z][^<>]*))>/y
  pattern.lastIndex = pos
  const match = pattern.exec(raw)
  if (match === null) {
    emit(reader, '<')
    return
  }
  const shown = match[1] ?? match[2] ?? (/^\/?(br|p|li|td|div)\b/i.test(match[3] ?? '') ? ' ' : '')
  emit(reader, shown, match[0].length)
}

function entity(reader: Reader): void {
  const pattern = /&(#?[A-Za-z0-9]{2,8});/y
  pattern.lastIndex = reader.pos
  const match = pattern.exec(reader.raw)
  const shown = match === null ? undefined : entities[match[1] ?? '']
  if (match === null || shown === undefined) emit(reader, '&')
  else emit(reader, shown, match[0].length)
}

function closeBracket(reader: Reader): void {
  const { raw, pos, brackets, out } = reader
  const opener = brackets.pop()
  const pattern =
    /\]\((?:<[^<>\n]{0,2000}>|[^\s()]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,5})(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,9}\)|\]\[[^[\]]{1,200}\]/y
  pattern.lastIndex = pos
  const match = pattern.exec(raw)
  // Wiki links `[[x]]` and check boxes stay as they are.
  if (match === null || opener === undefined) emit(reader, ']')
  else {
    out[opener] = ''
    emit(reader, '', match[0].length)
  }
}
