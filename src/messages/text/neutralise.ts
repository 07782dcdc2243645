/** Word joiner: takes no room, allows no line break, and parts what GitHub would read as one. */
const joiner = '\u2060'

const invisible = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
const lineEnds = /\r\n?|[\v\f\u2028\u2029]/g
const combiningStorm = /(\p{M}{8})\p{M}+/gu

const address =
  /((?<![\w.+-])https?:\/\/[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+(?::\d{1,5})?(?:[/?#][\w.~%/?=&+:;,@#$-]*)?(?<!-))/i

interface Rule {
  readonly find: RegExp
  readonly part: (found: string) => string
}

const after = (found: string): string => found + joiner
const afterFirst = (found: string): string => found.slice(0, 1) + joiner + found.slice(1)

/** What is parted, in the order in which it is looked for; each look-ahead is bounded, so that time stays linear. */
const rules: readonly Rule[] = [
  // HTML: tags, comments and with them forged markers
  { find: /<(?=[a-z/!?])(?!mailto:)|--(?=!?>)/gi, part: after },
  // entities that could spell any of what follows
  { find: /&(?=#x?[0-9a-f]{1,8};|(?!(?:amp|lt|gt|quot|apos|nbsp);)[a-z][a-z0-9]{1,31};)/gi, part: after },
  // mentions; e-mail addresses stay
  { find: /(?:(?<![a-z0-9])@|@(?![a-z0-9-]{1,63}\.[a-z0-9])|[＠﹫])(?=[\p{L}\p{N}_]|$)/giu, part: after },
  // references
  { find: /[#＃﹟](?=\d)|(?<![a-z0-9])gh\\?-(?=\d)/gi, part: after },
  // commits; a number of digits alone, or a word, is none
  {
    find: /(?<![a-z0-9])(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,40}(?:(?![a-z0-9])|(?=http))/gi,
    part: (sha) => sha.replace(/.{6}(?=.)/g, after),
  },
  // commands, to this app and to others, in lists and in code too
  { find: /^[ \t>*+\-`\d.)]*\/(?= ?[a-z][\w-]*(?:[\s:`]|$))/gim, part: after },
  // links that run something, images that tell who looked, definitions that reach beyond the text, alerts
  {
    find: /(?<![a-z0-9])(?:(?:java|vb)script(?=\\?:)|data(?=\\?:\s?(?:[\w.+-]{1,80}\/|[,;])))/gi,
    part: after,
  },
  { find: /!(?=\[)|\](?=:)|\[(?=!)/g, part: after },
]

/**
 * Makes text that people wrote harmless where the app repeats it, and look the same: nobody is mentioned, no issue or
 * commit is referenced, nothing is closed, no marker or command is forged, no HTML works, no link runs a script.
 * Also normalises line ends and removes control characters, direction overrides and lone surrogates.
 * Applying it twice changes nothing more; the result is at most three times as long.
 * @param host name of the GitHub that the text is posted to
 */
export function neutralise(text: string, host = 'github.com'): string {
  let open = 0
  const pieces = detourReferences(normalise(text), host).split(address)
  return pieces
    .map((piece, index) => {
      // Inside brackets an address is the text of a link, and no link itself.
      if (index % 2 === 1 && open === 0) return piece.replaceAll('@', '%40')
      open = openBrackets(piece, open)
      return partAll(piece)
    })
    .join('')
}

function openBrackets(piece: string, before: number): number {
  const marks = piece.match(/[[\]]|\n[ \t]*\n/g) ?? []
  return marks.reduce((open, mark) => {
    if (mark === '[') return open + 1
    return mark === ']' ? Math.max(0, open - 1) : 0
  }, before)
}

function normalise(text: string): string {
  return text.toWellFormed().replace(lineEnds, '\n').replace(invisible, '').replace(combiningStorm, '$1')
}

function partAll(piece: string): string {
  return rules.reduce((text, { find, part }) => text.replace(find, part), piece)
}

// What a closing keyword stands before is parted too; this serves hosts whose addresses are not known.
const closing =
  /(?<![a-z0-9])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)(?=[\s:*_~`"'([]{1,20}(?:[#＃﹟]\d|gh\\?-\d|[\w.-]{1,100}\/[\w.-]{1,100}[#＃﹟]\d|https?:\/\/[^\s/]{1,200}\/[^\s/]{1,100}\/[^\s/]{1,100}\/(?:issues|pull)\b))/gi

// github.com answers under a second name that makes no cross-references; links go on working.
function detourReferences(text: string, host: string): string {
  const name = host.replace(/[^\w-]/g, '\\\\?\\$&')
  const reference = new RegExp(
    `(?:(?<![a-z0-9])www\\\\?\\.|(?<![a-z0-9.-]))${name}(?=(?::\\d{1,5})?(?:\\\\?/){1,9}[\\w.\\\\-]{1,100}\\\\?/[\\w.\\\\-]{1,100}\\\\?/(?:issues|pulls?|discussions|commits?|compare)\\b)`,
    'gi',
  )
  return text
    .replace(reference, (found) => (host === 'github.com' ? 'redirect.github.com' : afterFirst(found)))
    .replace(closing, afterFirst)
}
