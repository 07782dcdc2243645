import { anyOf, oneOf, phrases } from './gather.ts'

const [on, wrote, from, headers, notes, footers] = [
  oneOf(phrases('mailOn')),
  oneOf(phrases('wrote')),
  oneOf(phrases('mailFrom')),
  oneOf(phrases('mailHeaders')),
  oneOf(phrases('mailNotes')),
  oneOf(phrases('mailFooters')),
]

/** The line, or lines joined, with which a mail program begins what it quotes or adds: `On Monday, Ana wrote:`, `--`. */
export const replyHead = anyOf(
  [
    String.raw`^${on}(?!\p{L}).{1,300}\s${wrote}(?!\p{L}).{0,100}:$`,
    `^-{2,} ?${notes}`,
    `^[*_]{0,2}${from}:.{1,300} [*_]{0,2}${headers}:`,
    '^(?:—|--) ?$',
    `^${footers}`,
  ],
  'iu',
)
